import { existsSync } from 'node:fs'
import { createResolver } from '../config/create-resolver.ts'
import type { ConfigProblem, Resolver } from '../config/resolver.ts'
import type { Facts } from '../review/review.ts'
import { diskFiles } from './disk-files.ts'
import { expectLongRun } from './engine.ts'
import { findTargets, type Target } from './find-targets.ts'
import { knownIds } from './known-ids.ts'
import { shownPath } from './posix-path.ts'
import type { Invocation } from './read-arguments.ts'
import { decodeText, ReadError, type StoredText } from './stored-text.ts'
import type { Terminal } from './terminal.ts'

/** What the commands that read documents share for one run. */
export interface Session {
  readonly invocation: Invocation
  readonly terminal: Terminal
  readonly resolver: Resolver
  readonly facts: Facts
  readonly targets: readonly Target[]
  /** Undefined where it was not asked for or is no text. */
  readonly standardInput: StoredText | undefined
}

/** With more, what is compiled well pays. */
const fewTargets = 3

/** Finds what is to be read, and prepares all that reading needs. */
export async function openSession(invocation: Invocation, terminal: Terminal): Promise<Session> {
  const { operands, ignoring, stdinName } = invocation
  const today = invocation.today ?? localDate(new Date())
  const resolver = createResolver(diskFiles, knownIds, { today })
  const onFailure = (shown: string, message: string) => complainOf(shown, message, terminal)
  const found = await findTargets(operands, { resolver, ignoring, stdinName, onFailure })
  const wantsInput = found.some(({ isStandardInput }) => isStandardInput)
  const standardInput = wantsInput ? await readStandardInput(terminal) : undefined
  const targets = found.filter((target) => !target.isStandardInput || standardInput)
  if (targets.length > fewTargets) expectLongRun()
  const facts = { today, exists: existsSync }
  return { invocation, terminal, resolver, facts, targets, standardInput }
}

/** Says what is wrong with a file, in the form all such lines have. */
export function complainOf(shown: string, message: string, terminal: Terminal): void {
  terminal.complain(`postmortem-lint: ${shown}: ${message}`)
}

/** Says what is wrong with a configuration, with its place. */
export function complainOfConfig(problems: readonly ConfigProblem[], terminal: Terminal): void {
  for (const { path, line, column, message } of problems)
    terminal.complain(`${shownPath(path, '.')}:${line}:${column}: ${message}`)
}

async function readStandardInput(terminal: Terminal): Promise<StoredText | undefined> {
  const pieces: Uint8Array[] = []
  for await (const piece of process.stdin) pieces.push(piece)
  try {
    return decodeText(Buffer.concat(pieces))
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    complainOf('standard input', error.message, terminal)
    return undefined
  }
}

/** The day on the wall here, as the editor has it too. */
export function localDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
