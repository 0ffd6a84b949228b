import { defaultConfig } from '../config/config.ts'
import { createResolver } from '../config/create-resolver.ts'
import type { OwnLens } from '../config/read-lenses.ts'
import { draw, readDrawing } from '../findings/caret-drawing.ts'
import type { Example } from '../findings/example.ts'
import { lenses as shipped } from '../questions/index.ts'
import { review } from '../review/review.ts'
import { diskFiles } from './disk-files.ts'
import { knownIds } from './known-ids.ts'
import { posixPath, shownPath } from './posix-path.ts'
import type { Invocation } from './read-arguments.ts'
import { complainOfConfig } from './session.ts'
import { count } from './tally.ts'
import type { Terminal } from './terminal.ts'
import { unifiedDiff } from './unified-diff.ts'
import { UsageError } from './usage-error.ts'

/** Lists the lenses that ask here, or runs the examples of the team's own. */
export async function lenses({ operands }: Invocation, terminal: Terminal): Promise<number> {
  const [action, ...others] = operands
  if ((action !== 'list' && action !== 'test') || others.length > 1)
    throw new UsageError(
      'write postmortem-lint lenses list, or postmortem-lint lenses test [FOLDER]',
    )
  const document = `${posixPath(others[0] ?? '.').replace(/\/$/, '')}/any.md`
  const { config, problems } = await createResolver(diskFiles, knownIds).configFor(document)
  complainOfConfig(problems, terminal)
  const own = config.lenses ?? []
  if (action === 'list') await terminal.print(listText(own))
  const failed = action === 'test' ? await testAll(own, terminal) : 0
  if (terminal.complaints.length > 0) return 2
  return failed > 0 ? 1 : 0
}

function listText(own: readonly OwnLens[]): string {
  const rows = [
    ...own.map((lens) => [lens, `${shownPath(lens.place.path, '.')}:${lens.place.line}`] as const),
    ...shipped.map((lens) => [lens, ''] as const),
  ]
  const width = Math.max(...rows.map(([{ id }]) => id.length))
  const lines = rows.map(([{ id, about, title }, from]) =>
    `${id.padEnd(width)}  ${about.padEnd(6)}  ${title}  ${from}`.trimEnd(),
  )
  return `${lines.join('\n')}\n`
}

async function testAll(own: readonly OwnLens[], terminal: Terminal): Promise<number> {
  let failed = 0
  for (const lens of own) {
    for (const failure of failuresOf(lens)) {
      failed++
      await terminal.print(`${shownPath(lens.place.path, '.')}:${lens.place.line}: ${failure}\n`)
    }
  }
  const run = own.reduce((sum, { examples }) => sum + examples.length, 0)
  const outcome = failed > 0 ? `${count(failed, 'failure')}` : 'all as they are drawn'
  const none = 'there is no lens of your own here: `lenses` in .postmortem-lint.yml names them'
  terminal.note(
    `postmortem-lint: ${own.length === 0 ? none : `${count(own.length, 'lens', 'lenses')}, ${count(run, 'example')}: ${outcome}`}`,
  )
  return failed
}

/** Each example that draws otherwise, and examples that are wanting. */
function failuresOf(lens: OwnLens): string[] {
  const drawn = lens.examples.map((example) => ({ example, found: redraw(example, lens) }))
  const fires = drawn.some(({ example }) => example.text.includes(`${lens.id}:`))
  const rests = drawn.some(({ example }) => !example.text.includes(`${lens.id}:`))
  const isOnSheet = lens.signs.every(({ questions }) => questions.every((one) => one.onSheetOnly))
  return [
    ...(fires || isOnSheet ? [] : [`${lens.id} has no example in which it asks.`]),
    ...(rests ? [] : [`${lens.id} has no example in which it is silent.`]),
    ...drawn
      .filter(({ example, found }) => found !== example.text)
      .map(({ example: { title, text }, found }) => {
        const difference = unifiedDiff(
          { name: 'as written', text },
          { name: 'as found', text: found },
        )
        return `${lens.id}: “${title}” is found otherwise.\n${difference}`
      }),
  ]
}

function redraw({ text }: Example, lens: OwnLens): string {
  const drawing = readDrawing(text)
  const document = { text: drawing.text, path: 'example.md' }
  return draw(drawing.text, review(document, defaultConfig, { rules: [], lenses: [lens] }).findings)
}
