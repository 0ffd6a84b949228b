/**
 * The command line: files in, findings out.
 * Knows files and terminals; knows no rule, no Markdown, no editor.
 */
import type { Invocation } from './read-arguments.ts'
import { readArguments } from './read-arguments.ts'
import { openTerminal, type Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Answers with the exit status; only what is asked for is loaded. */
type Command = (invocation: Invocation, terminal: Terminal) => Promise<number>

const commands: Readonly<Record<Invocation['command'], Command>> = {
  check: async (...asked) => (await import('./check.ts')).check(...asked),
  inspect: async (...asked) => (await import('./inspect.ts')).inspect(...asked),
  questions: async (...asked) => (await import('./questions.ts')).questions(...asked),
  lenses: async (...asked) => (await import('./lenses.ts')).lenses(...asked),
  explain: async (...asked) => (await import('./explain.ts')).explain(...asked),
  rules: async (...asked) => (await import('./list-rules.ts')).listRules(...asked),
  new: async (...asked) => (await import('./new.ts')).newPostmortem(...asked),
  init: async (...asked) => (await import('./init.ts')).init(...asked),
  template: async (...asked) => (await import('./template.ts')).template(...asked),
  vendor: async (...asked) => (await import('./vendor.ts')).vendor(...asked),
  lsp: async (asked) => (await import('./serve-editor.ts')).serveEditor(asked),
  help: async (_, terminal) => {
    await terminal.print((await import('./help.ts')).helpText())
    return 0
  },
  version: async (_, terminal) => {
    await terminal.print(`${(await import('./version.ts')).readVersion()}\n`)
    return 0
  },
}

async function run(words: readonly string[]): Promise<number> {
  try {
    const invocation = readArguments(words)
    return await commands[invocation.command](invocation, openTerminal(invocation.colour))
  } catch (error) {
    const bug = `this is a bug in postmortem-lint, please report it: ${(error as Error).stack}`
    const message = error instanceof UsageError ? error.message : bug
    openTerminal(false).complain(`postmortem-lint: ${message}`)
    return 2
  }
}

void run(process.argv.slice(2)).then((status) => {
  process.exitCode = status
})
