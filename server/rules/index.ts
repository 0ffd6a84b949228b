import { actionDueTooEarly } from './actions/action-due-too-early.ts'
import { actionOverdue } from './actions/action-overdue.ts'
import { actionOwnerNobody } from './actions/action-owner-nobody.ts'
import { actionVague } from './actions/action-vague.ts'
import { actionWithoutDue } from './actions/action-without-due.ts'
import { actionWithoutOwner } from './actions/action-without-owner.ts'
import { actionWithoutTracker } from './actions/action-without-tracker.ts'
import { detectionUnaddressed } from './actions/detection-unaddressed.ts'
import { anchorBroken } from './document/anchor-broken.ts'
import { documentReadFlat } from './document/document-read-flat.ts'
import { fieldDateUnreadable } from './document/field-date-unreadable.ts'
import { languageUnknown } from './document/language-unknown.ts'
import { linkBroken } from './document/link-broken.ts'
import { placeholderLeft } from './document/placeholder-left.ts'
import { referenceUndefined } from './document/reference-undefined.ts'
import { sectionDuplicate } from './document/section-duplicate.ts'
import { sectionEmpty } from './document/section-empty.ts'
import { sectionHeadingBold } from './document/section-heading-bold.ts'
import { sectionMissing } from './document/section-missing.ts'
import { sentenceUnfinished } from './document/sentence-unfinished.ts'
import { statusPremature } from './document/status-premature.ts'
import { titleMissing } from './document/title-missing.ts'
import { emailExposed } from './exposure/email-exposed.ts'
import { secretExposed } from './exposure/secret-exposed.ts'
import { languageCounterfactual } from './language/language-counterfactual.ts'
import { languageHumanError } from './language/language-human-error.ts'
import { languageJudgement } from './language/language-judgement.ts'
import { languagePersonBlamed } from './language/language-person-blamed.ts'
import { languageSingleCause } from './language/language-single-cause.ts'
import { languageTrainingFix } from './language/language-training-fix.ts'
import type { Rule } from './rule.ts'
import { suppressionUnexplained } from './suppressions/suppression-unexplained.ts'
import { suppressionUnknown } from './suppressions/suppression-unknown.ts'
import { suppressionUnused } from './suppressions/suppression-unused.ts'
import { templateColumnMissing } from './template/template-column-missing.ts'
import { templateFieldMissing } from './template/template-field-missing.ts'
import { templateFieldValue } from './template/template-field-value.ts'
import { templateMilestoneMissing } from './template/template-milestone-missing.ts'
import { templateSectionExtra } from './template/template-section-extra.ts'
import { templateSectionMisplaced } from './template/template-section-misplaced.ts'
import { templateSectionMissing } from './template/template-section-missing.ts'
import { templateSectionMisspelt } from './template/template-section-misspelt.ts'
import { templateSectionThin } from './template/template-section-thin.ts'
import { templateTextLeft } from './template/template-text-left.ts'
import { claimMismatch } from './timeline/claim-mismatch.ts'
import { durationMismatch } from './timeline/duration-mismatch.ts'
import { durationSum } from './timeline/duration-sum.ts'
import { durationTooLong } from './timeline/duration-too-long.ts'
import { evidenceAge } from './timeline/evidence-age.ts'
import { evidenceClock } from './timeline/evidence-clock.ts'
import { metricMismatch } from './timeline/metric-mismatch.ts'
import { milestonesOutOfOrder } from './timeline/milestones-out-of-order.ts'
import { timelineClockChange } from './timeline/timeline-clock-change.ts'
import { timelineDateMismatch } from './timeline/timeline-date-mismatch.ts'
import { timelineDateSlip } from './timeline/timeline-date-slip.ts'
import { timelineDayMismatch } from './timeline/timeline-day-mismatch.ts'
import { timelineEventRepeated } from './timeline/timeline-event-repeated.ts'
import { timelineInFuture } from './timeline/timeline-in-future.ts'
import { timelineMeridiemDoubled } from './timeline/timeline-meridiem-doubled.ts'
import { timelineMissing } from './timeline/timeline-missing.ts'
import { timelineOutOfOrder } from './timeline/timeline-out-of-order.ts'
import { timelineTimeImpossible } from './timeline/timeline-time-impossible.ts'
import { timelineTimeSpelling } from './timeline/timeline-time-spelling.ts'
import { timelineWeekdayMismatch } from './timeline/timeline-weekday-mismatch.ts'
import { timelineZoneAmbiguous } from './timeline/timeline-zone-ambiguous.ts'
import { timelineZoneMissing } from './timeline/timeline-zone-missing.ts'
import { timelineZoneMixed } from './timeline/timeline-zone-mixed.ts'
import { timelineZoneSeason } from './timeline/timeline-zone-season.ts'
import { zonesDisagree } from './timeline/zones-disagree.ts'

/** The list from which everything else follows: diagnostics, pages, settings, schema, tests. */
export const rules: readonly Rule[] = [
  titleMissing,
  sectionMissing,
  sectionEmpty,
  placeholderLeft,
  statusPremature,
  fieldDateUnreadable,
  sectionDuplicate,
  sectionHeadingBold,
  sentenceUnfinished,
  linkBroken,
  anchorBroken,
  referenceUndefined,
  timelineMissing,
  timelineOutOfOrder,
  timelineDateSlip,
  timelineEventRepeated,
  timelineInFuture,
  timelineDateMismatch,
  timelineDayMismatch,
  timelineZoneMissing,
  timelineZoneAmbiguous,
  timelineZoneMixed,
  zonesDisagree,
  timelineTimeImpossible,
  timelineWeekdayMismatch,
  timelineMeridiemDoubled,
  timelineTimeSpelling,
  timelineZoneSeason,
  timelineClockChange,
  durationMismatch,
  durationSum,
  durationTooLong,
  evidenceClock,
  evidenceAge,
  milestonesOutOfOrder,
  metricMismatch,
  claimMismatch,
  actionWithoutOwner,
  actionOwnerNobody,
  actionWithoutDue,
  actionWithoutTracker,
  actionVague,
  actionDueTooEarly,
  actionOverdue,
  detectionUnaddressed,
  documentReadFlat,
  languageUnknown,
  languageCounterfactual,
  languageJudgement,
  languageHumanError,
  languagePersonBlamed,
  languageSingleCause,
  languageTrainingFix,
  secretExposed,
  emailExposed,
  suppressionUnknown,
  suppressionUnused,
  suppressionUnexplained,
  templateSectionMissing,
  templateSectionMisspelt,
  templateSectionMisplaced,
  templateSectionExtra,
  templateSectionThin,
  templateTextLeft,
  templateFieldMissing,
  templateFieldValue,
  templateColumnMissing,
  templateMilestoneMissing,
]
