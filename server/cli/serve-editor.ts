import type { Invocation } from './read-arguments.ts'
import { UsageError } from './usage-error.ts'

/** Runs the language server until the editor ends it. */
export async function serveEditor({ stdio }: Invocation): Promise<number> {
  if (!stdio) throw new UsageError('lsp speaks with an editor; start it as `lsp --stdio`')
  const { startServer } = await import('../editor/main.node.ts')
  startServer()
  return 0
}
