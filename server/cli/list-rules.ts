import { lenses } from '../questions/index.ts'
import { rules } from '../rules/index.ts'
import type { Invocation } from './read-arguments.ts'
import type { Terminal } from './terminal.ts'

/** Lists all rules and lenses. */
export async function listRules(_: Invocation, terminal: Terminal): Promise<number> {
  const rows = [
    ...rules.map(({ id, severity, title }) => [id, severity as string, title] as const),
    ...lenses.map(({ id, title }) => [id, 'question', title] as const),
  ]
  const width = Math.max(...rows.map(([id]) => id.length))
  const lines = rows.map(([id, sort, title]) => `${id.padEnd(width)}  ${sort.padEnd(8)}  ${title}`)
  const hint = 'postmortem-lint explain ID says more about one.'
  await terminal.print(`${[...lines, '', hint].join('\n')}\n`)
  return 0
}
