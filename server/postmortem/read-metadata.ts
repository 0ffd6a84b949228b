import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
  type Document as YamlDocument,
} from 'yaml'
import { remember } from '../memory/remember.ts'
import type {
  Block,
  HeadingBlock,
  ItemBlock,
  ParagraphBlock,
  PlainBlock,
  RowBlock,
} from '../text/block.ts'
import { rememberBlockPer } from '../text/block-finder.ts'
import { type Prose, sliceProse, squeeze, wordsOf } from '../text/prose.ts'
import { moveWords, type Words } from '../text/span.ts'
import type { MetadataField } from './model.ts'
import { roleOfHeading } from './sections/section-role.ts'
import { turnOfLabel } from './times/turn-fields.ts'

/**
 * Fields of a document in the syntaxes that teams use: YAML front matter, `**Key:** value`,
 * `Key: value` lists and lines, and two-column tables before the account begins.
 * `accountStart` is where the first section of prose begins; looser forms count only before it.
 */
export function readMetadata(blocks: readonly Block[], accountStart: number): MetadataField[] {
  return blocks.flatMap((block, index) => {
    if (block.quoted) return []
    if (block.kind === 'heading' && block.level > 1 && isFieldName(block.prose.plain)) {
      const field = readHeading(block, blocks.slice(index + 1, index + 3))
      if (field.length) return field
    }
    if (block.kind === 'front-matter') return readFrontMatter(block)
    if (block.kind === 'row') return block.span.start < accountStart ? readRow(block) : []
    if (block.kind !== 'item' && block.kind !== 'paragraph' && block.kind !== 'heading') return []
    if (block.kind === 'heading' && block.level < 4) return []
    return readLines(block, block.span.start < accountStart)
  })
}

const readLines = rememberBlockPer(
  (block, isEarly: boolean) =>
    'prose' in block ? fieldLines(block).flatMap((line) => readKeyValue(line, isEarly) ?? []) : [],
  ({ key, label, value }, by): MetadataField => ({
    key,
    label: moveWords(label, by),
    value: moveWords(value, by),
  }),
)

/** `Date: … · Status: …`: each field of a line; in a list a value runs on to the next field. */
function fieldLines(block: HeadingBlock | ItemBlock | ParagraphBlock): Prose[] {
  const { prose } = block
  const starts = [
    ...prose.plain.matchAll(block.kind === 'item' ? betweenFields : betweenLines),
  ].map((match) => match.index + match[0].length)
  return [0, ...starts].map((from, index) => {
    const to = starts[index] ?? prose.plain.length
    return sliceProse(
      prose,
      from,
      from + prose.plain.slice(from, to).replace(/\s[·•|]\s*$/, '').length,
    )
  })
}

const betweenFields = /(?:\s[·•|]\s+|\n)(?=[\s*_#-]*\p{L}[\p{L}\p{N} /()#'-]{0,38}?\s*[:：]\s)/gu
const betweenLines = /\s[·•|]\s+(?=[\s*_#-]*\p{L}[\p{L}\p{N} /()#'-]{0,38}?\s*[:：]\s)|\n/gu

/** The normalised name of a field; the label in lower case where it is none we know. */
export function normaliseKey(label: string): string {
  const plain = foldLabel(label)
  return known.get(plain) ?? turnOfLabel(plain) ?? plain
}

function foldLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** True where teams use the label for a field of the document. */
export function isKnownField(label: string): boolean {
  return known.has(
    label
      .toLowerCase()
      .replace(/[\s*_]+/g, ' ')
      .trim(),
  )
}

const known = new Map(
  Object.entries({
    severity:
      'severity | sev | priority | incident severity | severity level | impact level | 重大度 | 深刻度',
    status:
      'status | state | incident status | report status | document status | ステータス | 状態',
    started:
      'started | started at | start | start at | start time | began at | impact started | impact began | event start | event started | incident started | outage start | impact start | incident start | began | occurred | start date | 発生日時 | 発生',
    detected:
      'detected | detected at | detected on | detection time | time of detection | discovered | discovered at | first detected | time detected | 検知日時 | 検知',
    mitigated:
      'mitigated | mitigated at | mitigated on | time mitigated | repaired | mitigation time | 緩和日時',
    ended:
      'ended | ended at | end | end at | end time | impact ended | incident ended | event end | event ended | outage end | resolved on | time resolved | fixed at | closed at | resolved | resolved at | resolution time | impact end | incident end | 復旧日時 | 解決日時',
    date: 'date | when | incident date | incident day | day of incident | day of the incident | date of the incident | outage date | date of incident | date occurred | day | 日付 | 発生日',
    duration:
      'duration | total duration | outage duration | incident duration | downtime | 影響時間 | 期間',
    authors: 'author | authors | owner | owners | written by | 作成者 | 著者',
    commander: 'incident commander | commander | ic | incident lead | lead',
    title: 'title',
    acknowledged:
      'acknowledged | acknowledged at | time acknowledged | responded at | 対応開始日時',
    type: 'type | kind | layout | doc type | document type | category',
    timezone: 'timezone | time zone | tz | タイムゾーン',
    id: 'id | incident | incident id | incident number | インシデントid',
    language: 'lang | language',
    versions:
      'affected versions | affected version | versions affected | patched versions | fixed versions | cve | cvss | advisory id',
    impact: 'impact | user impact | customer impact | 影響',
    summary: 'summary | description',
    'root-cause': 'root cause | root causes | cause | causes | 原因 | 根本原因',
    detection: 'detection | detected by | how detected | 検知方法',
  }).flatMap(([key, names]) => names.split('|').map((name) => [name.trim(), key] as const)),
)

/** Broken YAML yields what could be read, and no complaint: that is a rule's affair. */
function readFrontMatter(block: PlainBlock): MetadataField[] {
  if (/^\s*[\w.-]+ *= *\S/m.test(block.text)) return readToml(block)
  let document: YamlDocument.Parsed
  try {
    document = parseDocument(block.text, { logLevel: 'silent' })
  } catch {
    return []
  }
  if (!isMap(document.contents)) return []
  return readMap(document.contents, block)
}

/** The plain values of TOML: `title = "…"`. */
function readToml({ text, textStart }: PlainBlock): MetadataField[] {
  return [...text.matchAll(/^\s*([\w.-]+) *= *(["']?)(.*?)\2 *$/gm)].flatMap((match) => {
    const [whole, key = '', quote = '', value = ''] = match
    const keyStart = textStart + match.index + whole.indexOf(key)
    const valueStart = textStart + match.index + whole.lastIndexOf(value + quote)
    return [
      {
        key: normaliseKey(key),
        label: wordsAt(key, keyStart, key.length),
        value: wordsAt(value, valueStart, value.length),
      },
    ]
  })
}

/** `tags: [engineering, incidents]`, as one field. */
function readTags(key: Scalar, { items, range }: YAMLSeq, block: PlainBlock): MetadataField[] {
  if (!key.range || !range) return []
  const names = items.flatMap((item) => (isScalar(item) ? String(item.value) : [])).join(', ')
  const label = String(key.value)
  return [
    {
      key: normaliseKey(label),
      label: wordsAt(label, block.textStart + key.range[0], key.range[1] - key.range[0]),
      value: wordsAt(names, block.textStart + range[0], range[1] - range[0]),
    },
  ]
}

/** Fields of a map, and of the maps in it: `incident: {severity: SEV2}`. */
function readMap(map: YAMLMap, block: PlainBlock): MetadataField[] {
  return map.items.flatMap(({ key, value }) => {
    if (isMap(value)) return readMap(value, block)
    if (
      isSeq(value) &&
      isScalar(key) &&
      /^(?:tags|categories|labels|topics)$/i.test(String(key.value))
    )
      return readTags(key, value, block)
    if (!isScalar(key) || !key.range || !isScalar(value) || !value.range) return []
    const text = block.text.slice(value.range[0], value.range[1]).replace(/^(['"])(.*)\1$/s, '$2')
    return {
      key: normaliseKey(String(key.value)),
      label: wordsAt(
        String(key.value),
        block.textStart + key.range[0],
        key.range[1] - key.range[0],
      ),
      value: wordsAt(text, block.textStart + value.range[0], value.range[1] - value.range[0]),
    }
  })
}

function wordsAt(text: string, start: number, length: number): Words {
  return { text, span: { start, end: start + length } }
}

function readRow(block: RowBlock): MetadataField[] {
  const [label, value, ...rest] = block.cells
  if (!label || !value || rest.length) return []
  // Markdown has no table without a head, so that the first field often stands in it.
  const words = wordsOf(label)
  if (block.isHeader && !known.has(words.text.toLowerCase())) return []
  return toField(words, wordsOf(value))
}

/** `## Severity` with one short line below it and nothing more. */
function readHeading(heading: HeadingBlock, [below, next]: readonly Block[]): MetadataField[] {
  const label = wordsOf(heading.prose)
  const key = known.get(label.text.toLowerCase())
  if (!key || narrative.has(key) || below?.kind !== 'paragraph') return []
  const value = wordsOf(below.prose)
  const isWhole = next === undefined || next.kind === 'heading'
  return isWhole && value.text.length <= 60 && !/[.。]$/.test(value.text)
    ? [{ key, label, value }]
    : []
}

const isFieldName = remember((plain) => known.has(squeeze(plain).toLowerCase()))

/** Fields that are sections in most documents, and told in prose. */
const narrative = new Set([
  'impact',
  'summary',
  'root-cause',
  'detection',
  'title',
  'ended',
  'mitigated',
])

/** `**Key:** value`, `**Key**: value`, and, before the account, a known `Key: value`. */
function readKeyValue(line: Prose, isEarly: boolean): MetadataField[] | undefined {
  const match = /^([\s*#-]*)(\p{L}[\p{L}\p{N} /()#'-]{0,38}?)(\s*[:：]\s*)(?=\S)/u.exec(line.plain)
  if (!match) return undefined
  const labelStart = match[1]?.length ?? 0
  const labelEnd = labelStart + (match[2]?.length ?? 0)
  const isBold = line.strong.some((span) => span.start <= labelStart && span.end >= labelEnd)
  const label = wordsOf(line, labelStart, labelEnd)
  const isKnown =
    known.has(label.text.toLowerCase()) || turnOfLabel(foldLabel(label.text)) !== undefined
  const isField = isBold && (isEarly || isKnown || roleOfHeading(label.text) !== undefined)
  if (!isField && !(isEarly && isKnown)) return undefined
  return toField(label, wordsOf(sliceProse(line, match[0].length, line.plain.length)))
}

function toField(label: Words, value: Words): MetadataField[] {
  return label.text && value.text ? [{ key: normaliseKey(label.text), label, value }] : []
}
