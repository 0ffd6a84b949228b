import { readConfig } from '../server/config/read-config.ts'
import { lenses } from '../server/questions/index.ts'
import { type Facts, type Review, review } from '../server/review/review.ts'
import { rules } from '../server/rules/index.ts'
import { readTemplate } from '../server/template/read-template.ts'

export { type Drawing, draw, readDrawing } from '../server/findings/caret-drawing.ts'

const knownIds = [...rules, ...lenses].map(({ id }) => id)

/** Options of a review in a test: settings as written in the configuration file, and the facts. */
export interface Setting extends Facts {
  readonly config?: string
  /** A template as Markdown. */
  readonly template?: string
  readonly path?: string
}

/** Reviews a document under settings as they are written in `.postmortem-lint.yml`. */
export function reviewText(
  text: string,
  { config = '', template, path = 'case.md', ...facts }: Setting = {},
): Review {
  const read = readConfig({ path: '.postmortem-lint.yml', text: config }, knownIds)
  if (read.problems.length) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  const reading = template === undefined ? undefined : readTemplate(template)
  if (reading?.problems.length) throw new Error(reading.problems[0]?.message)
  const judgedBy = reading ? { template: reading.template } : {}
  return review({ text, path }, { ...read.config, ...judgedBy }, facts)
}
