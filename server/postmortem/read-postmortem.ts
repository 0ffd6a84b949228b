import type { Block } from '../text/block.ts'
import { boundOf } from '../text/read-flat.ts'
import type { BlockReader } from '../text/remember-blocks.ts'
import { readBlocks } from '../text/remember-blocks.ts'
import type { IsoDate } from '../time/calendar.ts'
import type { Zone } from '../time/moment.ts'
import { readActions } from './actions/read-actions.ts'
import { readStatedDurations } from './durations/read-durations.ts'
import { readLinks } from './links/read-links.ts'
import type { Postmortem, Section } from './model.ts'
import { type HouseNames, nameByHouse } from './people/house-names.ts'
import { readPeople } from './people/people.ts'
import { readPlaceholders } from './placeholders/read-placeholders.ts'
import { readComments } from './read-comments.ts'
import { readLanguage } from './read-language.ts'
import { readMetadata } from './read-metadata.ts'
import { readSentences } from './read-sentences.ts'
import { readTables } from './read-tables.ts'
import { recognise } from './recognise.ts'
import type { GivenRoles } from './sections/given-roles.ts'
import { type Outline, readOutline } from './sections/outline.ts'
import { readDateOrder } from './timeline/date-order.ts'
import { type Clocks, tellByClocks } from './timeline/declared-clocks.ts'
import { readDocumentDate, readVicinity } from './timeline/document-date.ts'
import { openFencedAccounts } from './timeline/fenced-account.ts'
import { readTimeline } from './timeline/read-timeline.ts'
import { readQuotedAges } from './times/read-quoted-ages.ts'
import { readQuotedTimes } from './times/read-quoted-times.ts'
import { readTimeFacts } from './times/read-time-facts.ts'
import { readWeekdays } from './times/read-weekdays.ts'

export interface Source {
  readonly text: string
  /** With forward slashes; a date in it may date the timeline. */
  readonly path: string
  /** The zone of times that name none. */
  readonly timeZone?: Zone
  /** What the team's own headings are. */
  readonly roles?: GivenRoles
  /** Where the team says it. */
  readonly language?: string
  /** The zones of what is quoted. */
  readonly clocks?: Clocks
  readonly names?: HouseNames
}

/** Reads what a document says. Never throws: what is not understood is left out. */
export function readPostmortem(source: Source, read: BlockReader = readBlocks): Postmortem {
  return assemble(source, read(source.text))
}

/** From what each block says by itself to what the document says: dates, zones, roles, places. */
function assemble(
  { text, path, timeZone, roles, language, clocks = {}, names = noNames }: Source,
  blocks: readonly Block[],
): Postmortem {
  const front = readMetadata(
    blocks.filter((block) => block.kind === 'front-matter'),
    0,
  )
  const outline = readOutline(blocks, front.find(({ key }) => key === 'title')?.value, roles)
  const metadata = readMetadata(blocks, startOfAccount(outline))
  const told = blocks.filter((block) => !isLedgerLine(block, text))
  const sentences = readSentences(told, outline)
  const date = readDocumentDate({
    metadata,
    title: outline.title,
    path,
    lead: leadOf(sentences, outline),
    order: readDateOrder(text),
  })
  const vicinity = date ?? readVicinity(path, sentences)
  const sources = { text, outline, date, vicinity, sentences, metadata, house: timeZone }
  const account = openFencedAccounts(text, blocks, outline)
  const timeline = readTimeline(account, sources)
  const sections = outline.sections.map(toSection)
  const people = readPeople(text, blocks, { outline, metadata, given: names.people })
  const tasks = readActions(blocks, { outline, people, incident: date ?? firstDay(timeline) })
  const actions = nameByHouse(tasks, text, names)
  const placeholders = readPlaceholders(blocks, outline)
  const bound = boundOf(text)
  const evidence = {
    title: outline.title,
    path,
    metadata,
    sections,
    timeline,
    actions,
    placeholders,
    sentences,
  }
  return {
    ...(outline.title ? { title: outline.title } : {}),
    language: language ?? readLanguage(blocks, metadata),
    metadata,
    sections,
    timeline,
    actions,
    tables: readTables(blocks),
    durations: readStatedDurations(told, outline),
    ...readTimeFacts(told, { ...sources, timeline, title: outline.title }),
    weekdays: readWeekdays(told, date),
    quotedAges: readQuotedAges(text, account),
    quotedTimes: tellByClocks(readQuotedTimes(text, account), clocks, { text, blocks: account }),
    sentences,
    placeholders,
    ...(bound ? { readFlat: bound } : {}),
    ...readLinks(text, blocks),
    ...readComments(text, blocks, outline),
    recognition: recognise({ ...evidence, hasDate: date !== undefined }),
  }
}

const noNames: HouseNames = { people: [], trackers: [] }

/** A question in the ledger repeats the document's own words, which are not to be read twice. */
function isLedgerLine({ kind, span }: Block, text: string): boolean {
  return kind === 'item' && text.slice(span.start, span.end).includes('postmortem-lint: question ')
}

/** Looser forms of metadata are believed only above the first section that tells something. */
function startOfAccount(outline: Outline): number {
  const first = outline.sections.find(({ role }) => role !== undefined && role !== 'participants')
  return first?.heading.span.start ?? Number.POSITIVE_INFINITY
}

/** The prose above the first section. */
function leadOf(sentences: Postmortem['sentences'], { sections }: Outline): string[] {
  const end = sections[0]?.heading.span.start ?? Number.POSITIVE_INFINITY
  return sentences.flatMap(({ text, span }) => (span.end <= end ? text : []))
}

function firstDay(timeline: Postmortem['timeline']): IsoDate | undefined {
  for (const { time } of timeline) if ('date' in time.moment) return time.moment.date
  return undefined
}

function toSection({ role, heading, body, isEmpty }: Section): Section {
  return { ...(role ? { role } : {}), heading, body, isEmpty }
}
