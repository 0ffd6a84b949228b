import type { Node } from 'yaml'
import type { Example } from '../findings/example.ts'
import type { Condition, Evidence, Lens, Question, Sign } from '../questions/lens.ts'
import { readConditionOfLens } from './read-lens-condition.ts'
import { readPhrases } from './read-phrases.ts'
import { entriesOf, unknown } from './read-settings.ts'
import type { Place, YamlEntry, YamlPage } from './yaml-page.ts'

/** A lens of a team's own, and where it is written. */
export interface OwnLens extends Lens {
  readonly place: Place
}

/** More than this is a mistake or an attack; each costs its share of every keystroke. */
const mostLenses = 1000

/** Reads the lenses of a node, one or a list of them; a broken one is told and left out. */
export function readLenses(page: YamlPage, node: Node): OwnLens[] {
  const items = page.itemsOf(node) ?? [node]
  if (items.length > mostLenses)
    page.report(node, `More than ${mostLenses} lenses; the rest is left out.`)
  return items.slice(0, mostLenses).flatMap((item) => readLens(page, item) ?? [])
}

const fields = ['id', 'title', 'why', 'source', 'about', 'signs', 'examples'] as const
const abouts = ['fault', 'people', 'plan'] as const

/** Undefined where anything is wrong with it: half a lens asks what nobody meant. */
function readLens(page: YamlPage, node: Node): OwnLens | undefined {
  const before = page.problems.length
  const entries = entriesOf(page, node, `a lens: ${fields.join(', ')}`)
  for (const { name, key } of entries)
    if (!fields.some((field) => field === name))
      page.report(key, unknown(name, 'part of a lens', fields))
  const find = (name: string) => entries.find((entry) => entry.name === name)
  const text = (name: string) => {
    const entry = find(name)
    const written = entry?.value && page.textOf(entry.value)?.replace(/\s+/g, ' ').trim()
    if (!written) page.report(entry?.key ?? node, `A lens needs its \`${name}\`.`)
    return written ?? ''
  }
  const id = text('id')
  const idNode = find('id')?.value
  if (id && idNode && !/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(id))
    page.report(idNode, 'An id is words in small letters with hyphens: `cold-cache`.')
  const [title, why] = [text('title'), text('why')]
  const lens = {
    id,
    title,
    why,
    source: find('source') ? text('source') : 'A lens of the team’s own',
    about: readAbout(page, find('about'), node),
    signs: readSigns(page, find('signs'), node),
    examples: readExamples(page, find('examples')),
    place: page.placeOf(idNode ?? node),
  }
  return page.problems.length > before ? undefined : lens
}

function readAbout(page: YamlPage, entry: YamlEntry | undefined, node: Node): Lens['about'] {
  const written = entry?.value && page.textOf(entry.value)
  const about = abouts.find((one) => one === written)
  if (!about)
    page.report(
      entry?.value ?? node,
      '`about` is fault (how systems break), people (how it was noticed and met) or plan (what is to be done).',
    )
  return about ?? 'fault'
}

function readSigns(page: YamlPage, entry: YamlEntry | undefined, node: Node): Sign[] {
  const items = entry?.value && page.itemsOf(entry.value)
  if (!items?.length)
    page.report(entry?.value ?? node, 'A lens needs `signs`: a list of `when` and `questions`.')
  return (items ?? []).flatMap((item) => {
    const parts = entriesOf(page, item, '`when:` and `questions:`')
    for (const { name, key } of parts)
      if (name !== 'when' && name !== 'questions')
        page.report(key, unknown(name, 'part of a sign', ['when', 'questions']))
    const value = (name: string) => parts.find((part) => part.name === name)?.value
    const [when, questions] = [value('when'), value('questions')]
    if (!when || !questions) page.report(item, 'A sign needs `when` and `questions`.')
    const condition: Condition | undefined = when && readConditionOfLens(page, when)
    if (!condition || !questions) return []
    return [{ when: condition, questions: readQuestions(page, questions) }]
  })
}

function readQuestions(page: YamlPage, node: Node): Question[] {
  const items = page.itemsOf(node)
  if (!items?.length) page.report(node, '`questions` takes a list of `id`, `ask` and `answeredBy`.')
  return (items ?? []).map((item) => {
    let question: Question = { id: '', ask: '', answeredBy: [] }
    let place = item
    for (const { name, key, value } of entriesOf(page, item, '`id`, `ask` and `answeredBy`')) {
      const written = value && page.textOf(value)?.replace(/\s+/g, ' ').trim()
      if (name === 'id' || name === 'ask') question = { ...question, [name]: written ?? '' }
      if (name === 'ask' && value) place = value
      if (name === 'id' || name === 'ask') continue
      if (name === 'onSheetOnly') {
        if (written === 'true') question = { ...question, onSheetOnly: true }
      } else if (name === 'answeredBy' && value)
        question = { ...question, answeredBy: readEvidence(page, value) }
      else
        page.report(
          key,
          unknown(name, 'part of a question', ['id', 'ask', 'answeredBy', 'onSheetOnly']),
        )
    }
    const problem = problemOfQuestion(question)
    if (problem) page.report(place, problem)
    return question
  })
}

const facts = [
  'quote',
  'words',
  'beside',
  'time',
  'until',
  'gap',
  'count',
  'other',
  'owner',
  'began',
  'over',
]

function problemOfQuestion({ id, ask }: Question): string | undefined {
  if (!/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(id)) return 'A question needs an `id` in small letters.'
  if (!/^[^?？]+[?？]$/.test(ask)) return '`ask` is one sentence that ends in a question mark.'
  const used = [...ask.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '')
  const stray = used.find((name) => !facts.includes(name))
  if (stray !== undefined) return unknown(stray, 'fact of a place', facts)
  return used.length === 0
    ? `A question speaks of its place; it has one of ${facts.map((name) => `{${name}}`).join(', ')}.`
    : undefined
}

function readEvidence(page: YamlPage, node: Node): Evidence[] {
  const items = page.itemsOf(node)
  if (!items) page.report(node, '`answeredBy` takes a list of `words`, and `beside` them.')
  return (items ?? []).map((item) => {
    let evidence: Evidence = { words: [] }
    for (const { name, key, value } of entriesOf(page, item, '`words`, `beside` and `anywhere`')) {
      if ((name === 'words' || name === 'beside') && value)
        evidence = { ...evidence, [name]: readPhrases(page, value) }
      else if (name === 'anywhere') evidence = { ...evidence, anywhere: true }
      else page.report(key, unknown(name, 'part of an answer', ['words', 'beside', 'anywhere']))
    }
    if (evidence.words.length === 0) page.report(item, 'What answers a question has `words`.')
    return evidence
  })
}

function readExamples(page: YamlPage, entry: YamlEntry | undefined): Example[] {
  const items = (entry?.value && page.itemsOf(entry.value)) ?? []
  if (entry?.value && !page.itemsOf(entry.value))
    page.report(entry.value, '`examples` takes a list of `title` and `text`.')
  return items.flatMap((item) => {
    const parts = entriesOf(page, item, '`title` and `text`')
    const read = (name: string) => {
      const value = parts.find((part) => part.name === name)?.value
      return value && page.textOf(value)
    }
    const [title, text] = [read('title'), read('text')]
    if (!title || !text) page.report(item, 'An example has a `title` and a `text`.')
    return title && text ? [{ title, text }] : []
  })
}
