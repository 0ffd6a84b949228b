import type { Postmortem } from '../postmortem/model.ts'
import { readDocumentDate } from '../postmortem/timeline/document-date.ts'
import { saysValue } from '../template/demand.ts'
import type { Template } from '../template/template.ts'
import type { Config, Override } from './config.ts'
import { matchesGlobs } from './config-globs.ts'
import { layOver } from './lay-over.ts'
import { settleQuestions } from './question-settings.ts'

/** What overrides ask of a document. */
export interface Settled {
  readonly postmortem: Pick<Postmortem, 'metadata' | 'title' | 'timeline'>
  readonly path: string
}

/** The settings that hold for one document, once it is known what it says of itself. */
export function settleConfig(config: Config, document: Settled): Config {
  const { overrides: _, ...rest } = config
  const own = namedTemplate(config, document)
  const base = own ? { ...rest, template: own } : rest
  const laid = overridesFor(config, document).reduce<Config>(
    (below, { settings }) => layOver(below, settings),
    base,
  )
  const settled = settleQuestions(laid, (when) => holds({ when, folder: '' }, document))
  const zone = settled.timeZone ?? settled.template?.zone
  return zone === undefined ? settled : { ...settled, timeZone: zone }
}

/** The template that a document says it was written for, where it is known here. */
export function namedTemplate(
  { templates = {} }: Config,
  { postmortem }: Pick<Settled, 'postmortem'>,
): Template | undefined {
  const name = postmortem.metadata.find(({ key }) => key === 'template')?.value.text
  return name !== undefined && Object.hasOwn(templates, name) ? templates[name] : undefined
}

/** The overrides that hold for a document, in the order in which they are laid over each other. */
export function overridesFor({ overrides = [] }: Config, document: Settled): Override[] {
  return overrides.filter((override) => holds(override, document))
}

function holds(
  { when, folder }: Pick<Override, 'when' | 'folder'>,
  { postmortem, path }: Settled,
): boolean {
  const { metadata, title, timeline } = postmortem
  const says = (field: string, values: readonly string[] | undefined) =>
    values === undefined ||
    metadata.some(
      ({ key, value }) => key === field && values.some((known) => saysValue(value.text, known)),
    )
  if (when.files && !matchesGlobs({ folder, globs: when.files }, path)) return false
  if (!says('severity', when.severity) || !says('status', when.status)) return false
  if (!says('template', when.template)) return false
  if (when.from === undefined && when.before === undefined) return true
  const day = readDocumentDate({ metadata, title, path }) ?? firstDay(timeline)
  if (day === undefined) return false
  return (when.from ?? day) <= day && (when.before === undefined || day < when.before)
}

function firstDay(timeline: Postmortem['timeline']): string | undefined {
  for (const { time } of timeline) {
    const { moment } = time
    if (moment.kind === 'local' && moment.date) return moment.date
    if (moment.kind === 'instant') return new Date(moment.epochMs).toISOString().slice(0, 10)
  }
  return undefined
}
