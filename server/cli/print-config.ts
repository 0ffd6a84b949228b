import type { Config, QuestionSettings } from '../config/config.ts'
import type { FoundConfig } from '../config/resolver.ts'
import { namedTemplate, overridesFor } from '../config/settle-config.ts'
import type { Target } from './find-targets.ts'
import { openDocument, withDocument } from './open-document.ts'
import { shownPath } from './posix-path.ts'
import { complainOfConfig, type Session } from './session.ts'

/** Prints which settings hold for each file, and where each of them was written. */
export async function printConfig(session: Session): Promise<number> {
  const { targets, terminal, resolver } = session
  for (const target of targets) {
    const found = await resolver.configFor(target.path)
    complainOfConfig(found.problems, terminal)
    const lines = await withDocument(target, session, async () => describe(target, found, session))
    if (lines) await terminal.print(`${lines.join('\n')}\n`)
  }
  return terminal.complaints.length > 0 ? 2 : 0
}

interface Line {
  readonly name: string
  readonly value: string
  readonly from: string
}

function describe(target: Target, found: FoundConfig, session: Session): string[] {
  const { postmortem } = openDocument(target, found.config, session)
  const lines = settingsOf(found.config, found)
  const own = namedTemplate(found.config, { postmortem })
  const at = lines.findIndex(({ name }) => name === 'template')
  if (own?.name && at >= 0)
    lines[at] = { name: 'template', value: own.name, from: 'named by the document' }
  for (const { settings, place } of overridesFor(found.config, { postmortem, path: target.path })) {
    const from = `override at ${shownPath(place.path, '.')}:${place.line}`
    for (const line of valuesOf(settings)) {
      const at = lines.findIndex(({ name }) => name === line.name)
      lines.splice(at < 0 ? lines.length : at, at < 0 ? 0 : 1, { ...line, from })
    }
  }
  if (lines.length === 0) return [`${target.shown}: no configuration; every setting is the default`]
  const widest = Math.max(...lines.map(({ name, value }) => name.length + value.length + 2))
  return [
    `${target.shown}:`,
    ...lines.map(({ name, value, from }) => `  ${`${name}: ${value}`.padEnd(widest)}  # ${from}`),
  ]
}

function settingsOf(config: Config, { origins, ignores }: FoundConfig): Line[] {
  const globs = ignores.flatMap((one) => one.globs)
  return valuesOf({ ...config, ignores: globs }).map((line) => {
    const [group = ''] = line.name.split('.', 1)
    const origin = origins[line.name] ?? origins[group === 'templates' ? 'template' : group]
    const floor = origin?.isFloor ? ' (floor)' : ''
    const from = origin ? `${placeOf(origin)}${floor}` : 'template'
    return { ...line, from }
  })
}

function placeOf({ path, line }: { readonly path: string; readonly line: number }): string {
  return path.startsWith('built-in ') ? path : `${shownPath(path, '.')}:${line}`
}

function valuesOf(config: Partial<Config>): Omit<Line, 'from'>[] {
  const {
    files,
    ignores,
    rules,
    requiredSections,
    template,
    timeZone,
    newPath,
    metrics,
    aliases,
    language,
    questions = {},
    clocks = {},
    trackers = [],
    people = [],
    templates = {},
  } = config
  const list = (words: readonly string[]) => `[${words.join(', ')}]`
  return [
    ...(files?.length ? [{ name: 'files', value: list(files) }] : []),
    ...(ignores?.length ? [{ name: 'ignores', value: list(ignores) }] : []),
    ...(newPath ? [{ name: 'new.path', value: newPath }] : []),
    ...(requiredSections
      ? [{ name: 'sections.required', value: list(requiredSections.map(({ id }) => id)) }]
      : []),
    ...(template ? [{ name: 'template', value: template.name ?? 'without a name' }] : []),
    ...(Object.keys(templates).length > 1
      ? [{ name: 'templates', value: list(Object.keys(templates)) }]
      : []),
    ...(timeZone ? [{ name: 'timezone', value: timeZone }] : []),
    ...(language ? [{ name: 'language', value: language }] : []),
    ...Object.entries(aliases ?? {}).map(([role, names]) => ({
      name: `aliases.${role}`,
      value: list(names),
    })),
    ...Object.entries(clocks).map(([name, zone]) => ({
      name: `clocks.${name}`,
      value: zone,
    })),
    ...(trackers.length ? [{ name: 'trackers', value: list(trackers) }] : []),
    ...(people.length ? [{ name: 'people', value: list(people) }] : []),
    ...Object.entries(metrics ?? {}).map(([name, { from, to }]) => ({
      name: `metrics.${name}`,
      value: `{from: ${from}, to: ${to}}`,
    })),
    ...Object.entries(questions).map(([name, value]) => ({
      name: `questions.${name}`,
      value: typeof value === 'object' ? writeConditions(value) : String(value),
    })),
    ...Object.entries(rules ?? {}).map(([id, level]) => ({ name: `rules.${id}`, value: level })),
  ]
}

function writeConditions(when: NonNullable<QuestionSettings['when']>): string {
  return `{${Object.entries(when)
    .map(([name, words]) => `${name}: [${words.join(', ')}]`)
    .join(', ')}}`
}
