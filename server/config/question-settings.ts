import type { Node } from 'yaml'
import type { Config, QuestionSettings } from './config.ts'
import type { LayerSettings } from './layer.ts'
import type { Place, YamlEntry, YamlPage } from './yaml-page.ts'

/** What can be set of questions, and under which conditions they may not be left untouched. */
export const questionSettingNames = ['atOnce', 'site', 'untouchedAllowed', 'when'] as const
export const questionConditionNames = ['status', 'severity', 'template'] as const

const expected =
  'Questions are set as `questions: {atOnce: 5, site: isolated, untouchedAllowed: 0, when: {status: final}}`.'

/** `questions: {atOnce: 5, site: isolated, untouchedAllowed: 0, when: {status: final}}`. */
export function readQuestionsSetting(page: YamlPage, value: Node): LayerSettings {
  const entries = page.entriesOf(value)
  if (!entries) page.report(value, expected)
  let questions: QuestionSettings = {}
  const places: Record<string, Place> = {}
  for (const entry of entries ?? []) {
    const read = readEntry(page, entry)
    if (!read) continue
    questions = { ...questions, ...read }
    places[`questions.${entry.name}`] = page.placeOf(entry.key)
  }
  return { values: { questions }, places }
}

function readEntry(page: YamlPage, { name, key, value }: YamlEntry): QuestionSettings | undefined {
  const report = (message: string) => void page.report(value ?? key, message)
  const written = value && page.textOf(value)
  switch (name) {
    case 'atOnce':
    case 'untouchedAllowed':
      if (written && /^\d{1,3}$/.test(written)) return { [name]: Number(written) }
      return report(`\`${name}\` takes a whole number from 0.`)
    case 'site':
      if (written === 'isolated') return { site: written }
      return report('`site` is `isolated`, for places that nobody watches from outside.')
    case 'when':
      return value ? { when: readWhen(page, value) } : report(conditionsExpected)
    default:
      return report(`\`${name}\` is no setting of \`questions\`. ${expected}`)
  }
}

const conditionsExpected = `\`when\` takes ${questionConditionNames.join(', ')}, as in \`when: {status: final}\`.`

function readWhen(page: YamlPage, value: Node): NonNullable<QuestionSettings['when']> {
  const entries = page.entriesOf(value)
  if (!entries) page.report(value, conditionsExpected)
  const conditions = (entries ?? []).flatMap(({ name, key, value: given }) => {
    const items = given && (page.itemsOf(given) ?? [given])
    const words = (items ?? []).flatMap((item) => page.textOf(item)?.trim() || [])
    const isKnown = questionConditionNames.some((known) => known === name)
    if (!isKnown || words.length === 0) page.report(given ?? key, conditionsExpected)
    return isKnown && words.length > 0 ? [[name, words] as const] : []
  })
  return Object.fromEntries(conditions)
}

/** What of them holds for one document: the gate goes where its condition does not hold. */
export function settleQuestions(
  config: Config,
  holds: (when: NonNullable<QuestionSettings['when']>) => boolean,
): Config {
  const { when, untouchedAllowed: _, ...others } = config.questions ?? {}
  if (!config.questions || !when || holds(when)) return config
  return { ...config, questions: others }
}
