import type { Node } from 'yaml'
import { milestones } from '../metrics/metrics.ts'
import type { Condition, Turn } from '../questions/lens.ts'
import { readPhrases } from './read-phrases.ts'
import { entriesOf, listOf, unknown } from './read-settings.ts'
import type { YamlPage } from './yaml-page.ts'

/** What may stand in a condition, by its kind; a `!` says that it must. */
type Form = 'phrases' | 'phrases!' | 'number' | 'number!' | 'flag' | 'turn!' | readonly string[]

const forms: Readonly<Record<Condition['kind'], Readonly<Record<string, Form>>>> = {
  sentence: {
    words: 'phrases!',
    beside: 'phrases',
    unless: 'phrases',
    in: ['account', 'lessons too', 'impact', 'response'],
    evenIfDoubted: 'flag',
    telling: 'flag',
    untilDetected: 'flag',
    outsideTimeline: 'flag',
    lastWord: 'flag',
    byWriters: 'flag',
    inTimeline: 'flag',
    withoutNumber: 'flag',
    withoutAction: 'phrases',
    acting: 'flag',
  },
  repeat: { words: 'phrases!', unless: 'phrases', times: 'number!' },
  rhythm: { words: 'phrases!' },
  gap: {
    from: 'turn!',
    to: 'turn!',
    atLeast: 'number',
    atMost: 'number',
    adjacent: 'flag',
    unlessBetween: 'phrases',
    withoutAction: 'phrases',
  },
  silence: { atLeast: 'number!', unless: 'phrases' },
  edge: { of: ['first', 'last'], words: 'phrases!', unless: 'phrases' },
  relapse: { calm: 'phrases!', again: 'phrases!', failing: 'phrases!' },
  action: {
    words: 'phrases!',
    beside: 'phrases',
    unless: 'phrases',
    whileStatus: 'phrases',
    noticedAfter: 'number',
  },
  'two accounts': { claim: 'phrases!', told: 'phrases!', untold: 'phrases!' },
  title: { words: 'phrases!', unless: 'phrases' },
  remedy: { unless: 'phrases!' },
  'open-ended': { unless: 'phrases!' },
  unplanned: { of: ['went-wrong', 'lucky'], unless: 'phrases!' },
}

const kinds = Object.keys(forms) as Condition['kind'][]

/** Undefined where it cannot be understood, which is told. */
export function readConditionOfLens(page: YamlPage, node: Node): Condition | undefined {
  const entries = entriesOf(page, node, '`kind:` and what it looks for')
  const named = entries.find(({ name }) => name === 'kind')?.value
  const written = named && page.textOf(named)
  const kind = kinds.find((known) => known === written)
  if (!kind) {
    page.report(named ?? node, `\`kind\` is ${listOf(kinds)}.`)
    return undefined
  }
  const form = forms[kind]
  const condition: Record<string, unknown> = { kind }
  for (const { name, key, value } of entries) {
    const wanted = form[name]
    if (name === 'kind') continue
    if (!wanted) page.report(key, unknown(name, `part of \`${kind}\``, Object.keys(form)))
    else if (!value) page.report(key, `\`${name}\` needs a value.`)
    else condition[name] = readForm(page, value, wanted)
  }
  for (const [name, wanted] of Object.entries(form)) {
    const isNeeded = typeof wanted === 'string' ? wanted.endsWith('!') : name === 'of'
    if (isNeeded && condition[name] === undefined)
      page.report(node, `\`${kind}\` needs \`${name}\`.`)
  }
  for (const [name, value] of Object.entries(condition))
    if (value === undefined) delete condition[name]
  return condition as unknown as Condition
}

function readForm(page: YamlPage, value: Node, form: Form): unknown {
  if (form === 'phrases' || form === 'phrases!') return readPhrases(page, value)
  if (form === 'turn!') return readTurn(page, value)
  const written = page.textOf(value) ?? ''
  if (form === 'flag') {
    if (written !== 'true' && written !== 'false')
      page.report(value, 'Expected here: true or false.')
    return written === 'true' || undefined
  }
  if (form === 'number' || form === 'number!') {
    if (/^\d{1,6}$/.test(written)) return Number(written)
    page.report(value, 'Expected here: a whole number.')
    return undefined
  }
  if (form.includes(written)) return written
  page.report(value, `Expected here: ${listOf(form)}.`)
  return undefined
}

function readTurn(page: YamlPage, node: Node): Turn {
  let turn: Turn = {}
  for (const { name, key, value } of entriesOf(page, node, '`milestones:` or `words:`')) {
    if (name === 'milestones' && value) turn = { ...turn, milestones: readMilestones(page, value) }
    else if ((name === 'words' || name === 'unless') && value)
      turn = { ...turn, [name]: readPhrases(page, value) }
    else page.report(key, unknown(name, 'part of a turn', ['milestones', 'words', 'unless']))
  }
  if (!turn.milestones && !turn.words) page.report(node, 'A turn has `milestones` or `words`.')
  return turn
}

function readMilestones(page: YamlPage, node: Node) {
  return (page.itemsOf(node) ?? [node]).flatMap((item) => {
    const known = milestones.find((one) => one === page.textOf(item))
    if (!known) page.report(item, `Milestones are ${listOf(milestones, 'and')}.`)
    return known ?? []
  })
}
