import { actionWithoutOwner } from './action-without-owner.ts'
import { documentReadFlat } from './document-read-flat.ts'
import { languageUnknown } from './language-unknown.ts'
import { placeholderLeft } from './placeholder-left.ts'
import type { Rule } from './rule.ts'
import { sectionEmpty } from './section-empty.ts'
import { sectionMissing } from './section-missing.ts'
import { timelineMeridiemDoubled } from './timeline-meridiem-doubled.ts'
import { timelineMissing } from './timeline-missing.ts'
import { timelineOutOfOrder } from './timeline-out-of-order.ts'
import { timelineTimeImpossible } from './timeline-time-impossible.ts'
import { timelineWeekdayMismatch } from './timeline-weekday-mismatch.ts'
import { timelineZoneMissing } from './timeline-zone-missing.ts'
import { timelineZoneSeason } from './timeline-zone-season.ts'
import { titleMissing } from './title-missing.ts'

/** The list from which everything else follows: diagnostics, pages, settings, schema, tests. */
export const rules: readonly Rule[] = [
  titleMissing,
  sectionMissing,
  sectionEmpty,
  placeholderLeft,
  timelineMissing,
  timelineOutOfOrder,
  timelineZoneMissing,
  timelineTimeImpossible,
  timelineWeekdayMismatch,
  timelineMeridiemDoubled,
  timelineZoneSeason,
  actionWithoutOwner,
  documentReadFlat,
  languageUnknown,
]
