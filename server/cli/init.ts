import { existsSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { configName } from '../config/find-config.ts'
import { shippedTemplates } from '../template/shipped-templates.ts'
import { findTemplateText } from './find-template-text.ts'
import { posixPath, withSlashes } from './posix-path.ts'
import { type ExistingDocument, readPrecedents } from './precedents.ts'
import type { Invocation } from './read-arguments.ts'
import { openSession, type Session } from './session.ts'
import { count } from './tally.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { writeNewFile } from './write-new-file.ts'

/** Looks at what is here and writes a configuration, and a template where there is none. */
export async function init(invocation: Invocation, terminal: Terminal): Promise<number> {
  if (invocation.operands.length > 0)
    throw new UsageError('init takes no path; go to the folder first')
  if (existsSync(configName)) throw new UsageError(`there is a ${configName} here already`)
  const session = await openSession({ ...invocation, operands: ['.'] }, terminal)
  const documents = await readPrecedents(session)
  const folder = commonFolder(documents)
  const existing = existingTemplate(session)
  const named = invocation.template ?? existing ?? (await askForTemplate(terminal))
  const template = named === existing ? named : `${folder}/template.md`
  const written: string[] = []
  if (template !== existing) {
    const text = await findTemplateText(named)
    if (!existsSync(template)) {
      writeNewFile(template, text)
      written.push(template)
    }
  }
  writeNewFile(configName, configText(folder, template))
  written.push(configName)
  terminal.note(`${count(documents.length, 'postmortem')} found in ${folder}.`)
  await terminal.print(written.map((path) => `wrote ${path}\n`).join(''))
  return terminal.complaints.length > 0 ? 2 : 0
}

function configText(folder: string, template: string): string {
  return `# What postmortem-lint judges here, and by what. \`postmortem-lint rules\` lists what can be set.
root: true
files: [${JSON.stringify(`${folder}/**/*.md`)}]
template: ./${template}
new:
  path: ${folder}/{date}-{slug}.md
`
}

/** The folder that holds most of the postmortems, or where they are usually put. */
function commonFolder(documents: readonly ExistingDocument[]): string {
  const counts = new Map<string, number>()
  for (const { target } of documents) {
    const folder = withSlashes(relative('.', dirname(target.path)))
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || a.length - b.length)
  return most?.[0] || 'docs/postmortems'
}

/** A file that is named as a template and stands among the Markdown here. */
function existingTemplate({ targets }: Session): string | undefined {
  const found = targets
    .map(({ path }) => withSlashes(relative('.', path)))
    .filter((path) => /(?:^|[-_/ ])template\b[^/]*\.md$/i.test(path))
    .filter((path) => /post-?mortem|incident|retrospective|outage|rca/i.test(posixPath(path)))
  return found.sort((a, b) => a.length - b.length)[0]
}

/** One question, and none where nobody can answer. */
async function askForTemplate(terminal: Terminal): Promise<string> {
  const usual = 'google-sre'
  if (!process.stdin.isTTY || !process.stdout.isTTY) return usual
  const names = [...shippedTemplates.keys()]
  terminal.note(`Templates: ${names.join(', ')}`)
  const prompt = createInterface({ input: process.stdin, output: process.stdout })
  const answer = (await prompt.question(`Which one to begin with? (${usual}) `)).trim()
  prompt.close()
  return answer || usual
}
