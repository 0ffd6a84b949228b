import { checkTemplate } from './check-template.ts'
import { proposeTemplate } from './propose-template.ts'
import type { Invocation } from './read-arguments.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** What can be done with templates besides using one. */
export async function template(invocation: Invocation, terminal: Terminal): Promise<number> {
  const [verb, ...operands] = invocation.operands
  const rest = { ...invocation, operands }
  if (verb === 'derive') return proposeTemplate(rest, terminal)
  if (verb === 'check') return checkTemplate(rest, terminal)
  throw new UsageError(
    'template needs a verb: postmortem-lint template derive DIR, or template check FILE [DIR]',
  )
}
