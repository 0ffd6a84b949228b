import type { Invocation } from './read-arguments.ts'
import type { Terminal } from './terminal.ts'

export async function lenses(_: Invocation, terminal: Terminal): Promise<number> {
  await terminal.print('\n')
  return 0
}
