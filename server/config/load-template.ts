import { readTemplate } from '../template/read-template.ts'
import { shippedTemplates } from '../template/shipped-templates.ts'
import type { Template } from '../template/template.ts'
import { placeAt, readLineStarts } from '../text/lines.ts'
import { nearestWord } from '../text/nearest-word.ts'
import { folderOf } from './folder.ts'
import { joinPath } from './join-path.ts'
import type { Reference } from './layer.ts'
import type { Reach } from './reach.ts'
import type { ConfigProblem } from './resolver.ts'

export interface LoadedTemplate {
  readonly template?: Template
  /** Where it was read, if it is no shipped one. */
  readonly path?: string
  readonly problems: readonly ConfigProblem[]
}

/** Finds and reads the template that a configuration names. */
export async function loadTemplate(
  { written, place }: Reference,
  reach: Reach,
): Promise<LoadedTemplate> {
  const shipped = shippedTemplates.get(written)
  if (shipped !== undefined)
    return { template: named(readTemplate(shipped).template, written), problems: [] }
  const failed = (message: string) => ({ problems: [{ ...place, message }] })
  if (!/[/.]/.test(written)) return failed(noTemplate(written))
  const path = joinPath(folderOf(place.path) ?? '', written)
  if (path === undefined) return failed(`\`${written}\` is no path relative to this file.`)
  const read = await reach.read(path)
  // Its path is known all the same, so that it is noticed when it comes.
  if (read.problem) return { path, ...failed(`\`${written}\` cannot be used: ${read.problem}.`) }
  if (read.text === undefined) return { path, ...failed(`There is no template at \`${written}\`.`) }
  const { template, problems } = readTemplate(read.text)
  return { template: named(template, path), path, problems: problemsIn(path, read.text, problems) }
}

/** With its source, and the name of its file where that has a version and it names itself in no way. */
function named(template: Template, source: string): Template {
  const stem = /(?:^|\/)([^/]+@[^/]+?)(?:\.\w+)?$/.exec(source)?.[1]
  const name = template.name ?? stem
  return { ...template, ...(name ? { name } : {}), source }
}

/** More than these nobody keeps side by side. */
const mostVersions = 20

/** What stands beside `acme@3.md` for the documents of earlier years: `acme@2.md`, `acme@1.md`. */
export async function loadEarlier(
  path: string | undefined,
  reach: Reach,
): Promise<LoadedTemplate[]> {
  const [, stem = '', version = '', ending = ''] =
    /^(.*\/[^/]*@)(\d{1,3})(\.\w+)$/.exec(path ?? '') ?? []
  const earlier: LoadedTemplate[] = []
  for (let number = Number(version) - 1; number > 0 && earlier.length < mostVersions; number--) {
    const at = `${stem}${number}${ending}`
    const { text } = await reach.read(at)
    if (text === undefined) break
    const { template, problems } = readTemplate(text)
    earlier.push({
      template: named(template, at),
      path: at,
      problems: problemsIn(at, text, problems),
    })
  }
  return earlier
}

function problemsIn(
  path: string,
  text: string,
  problems: ReturnType<typeof readTemplate>['problems'],
): ConfigProblem[] {
  const starts = readLineStarts(text)
  return problems.map(({ span, message }) => {
    const { line, column } = placeAt(starts, span.start)
    const lineEnd = (starts[line] ?? text.length + 1) - 1
    const length = Math.max(1, Math.min(span.end, lineEnd) - span.start)
    return { path, line, column, endColumn: column + length, message }
  })
}

function noTemplate(written: string): string {
  const names = [...shippedTemplates.keys()]
  const nearest = nearestWord(written, names)
  const advice = nearest ? `did you mean \`${nearest}\`?` : `there are ${names.join(', ')}.`
  return `\`${written}\` is no template that comes with postmortem-lint; ${advice} A file is written with its folder, as in \`./${written}.md\`.`
}
