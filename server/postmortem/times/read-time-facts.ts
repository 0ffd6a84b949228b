import type { Block } from '../../text/block.ts'
import type { Words } from '../../text/span.ts'
import type { IsoDate } from '../../time/calendar.ts'
import { readDurationColumns } from '../durations/duration-columns.ts'
import { readBoundedDurations } from '../durations/duration-ends.ts'
import { readSums } from '../durations/read-sums.ts'
import type { Postmortem, TimelineEvent } from '../model.ts'
import type { Outline } from '../sections/outline.ts'
import { type ZoneSources, zoneOfSection } from '../timeline/document-zone.ts'
import { readStatedDates } from './read-stated-dates.ts'
import { readToldMoments } from './read-told-moments.ts'
import { readTurns } from './read-turns.ts'
import { readTwinTimes } from './read-twin-times.ts'

interface TimeSources extends ZoneSources {
  readonly outline: Outline
  readonly timeline: readonly TimelineEvent[]
  readonly title: Words | undefined
  readonly date: IsoDate | undefined
}

/** What the document says of times twice, in words that can be held against each other. */
export function readTimeFacts(
  blocks: readonly Block[],
  sources: TimeSources,
): Pick<Postmortem, 'boundedDurations' | 'sums' | 'dates' | 'told' | 'twinTimes' | 'turns'> {
  const { timeline, title, metadata, date } = sources
  return {
    boundedDurations: [...readBoundedDurations(blocks, date), ...readDurationColumns(blocks, date)],
    sums: readSums(blocks),
    dates: readStatedDates(title, metadata, date),
    told: readToldMoments(sources.sentences, date),
    twinTimes: readTwinTimes(blocks, date, (offset) =>
      zoneOfSection(sources.outline.sectionAt(offset), sources),
    ),
    turns: readTurns(metadata, timeline, sources),
  }
}
