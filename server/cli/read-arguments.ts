import { type ParseArgsConfig, parseArgs } from 'node:util'
import { nearestWord } from '../text/nearest-word.ts'
import { isDay } from '../time/calendar.ts'
import {
  type CommandName,
  commandNames,
  commandOptions,
  type Format,
  formats,
  type SheetFormat,
  sheetFormats,
} from './command-options.ts'
import { UsageError } from './usage-error.ts'
import { usualLocation } from './usual-location.ts'

/** What was asked for, checked. */
export interface Invocation {
  readonly command: CommandName | 'help' | 'version'
  readonly operands: readonly string[]
  readonly format: Format
  /** What `questions` prints its sheets as. */
  readonly sheetFormat: SheetFormat
  /** `questions` says of each silent one why. */
  readonly tellsAll: boolean
  readonly fix: boolean
  readonly dryRun: boolean
  readonly quiet: boolean
  /** `inspect` says why a file is judged or not. */
  readonly why: boolean
  readonly ignoring: boolean
  /** Undefined where the terminal and the environment decide. */
  readonly colour: boolean | undefined
  readonly maxWarnings: number | undefined
  readonly today: string | undefined
  readonly stdinName: string | undefined
  readonly stdio: boolean
  readonly printsConfig: boolean
  /** The file that remembers reviews from run to run; undefined where none does. */
  readonly cacheLocation: string | undefined
  /** What `new` and `init` write with. */
  readonly template: string | undefined
  readonly title: string | undefined
  readonly id: string | undefined
  readonly severity: string | undefined
  readonly date: string | undefined
  /** What a vendored house style goes by. */
  readonly name: string | undefined
  readonly checking: boolean
}

type Values = Readonly<Record<string, string | boolean | undefined>>

/** Reads the words after the program's name; throws a `UsageError` that says what to write. */
export function readArguments(words: readonly string[]): Invocation {
  const { values, command, operands } = splitWords(words)
  refuseMisplaced(values, command)
  const invocation: Invocation = {
    command: values.version ? 'version' : values.help ? 'help' : command,
    operands,
    format: command === 'questions' ? 'text' : readFormat(values, formats),
    sheetFormat: command === 'questions' ? readFormat(values, sheetFormats) : 'text',
    tellsAll: values.all === true,
    fix: values.fix === true,
    dryRun: values['fix-dry-run'] === true,
    quiet: values.quiet === true,
    why: values.why === true,
    ignoring: values['no-ignore'] !== true,
    colour: values.color ? true : values['no-color'] ? false : undefined,
    maxWarnings: readMaxWarnings(values),
    today: readDay(values, 'today'),
    stdinName: textOf(values, 'stdin-filename'),
    stdio: values.stdio === true,
    printsConfig: values['print-config'] === true,
    cacheLocation:
      textOf(values, 'cache-location') ?? (values.cache === true ? usualLocation : undefined),
    template: textOf(values, 'template'),
    title: textOf(values, 'title'),
    id: textOf(values, 'id'),
    severity: textOf(values, 'severity'),
    date: readDay(values, 'date'),
    name: textOf(values, 'name'),
    checking: values.check === true,
  }
  refuseContradictions(invocation, values)
  return invocation
}

function splitWords(words: readonly string[]) {
  const { values, tokens } = parse(words)
  const end = tokens.find(({ kind }) => kind === 'option-terminator')?.index ?? words.length
  const positionals = tokens.filter((token) => token.kind === 'positional')
  const [first] = positionals
  const named = first && first.index < end ? first.value : undefined
  const command = [...commandNames, 'help' as const].find((name) => name === named)
  const operands = positionals.slice(command ? 1 : 0).map(({ value }) => value)
  return { values: values as Values, command: command ?? 'check', operands }
}

const parseOptions: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
  commandOptions.map(({ name, value, letter }) => [
    name,
    { type: value ? 'string' : 'boolean', ...(letter ? { short: letter } : {}) } as const,
  ]),
)

function parse(words: readonly string[]) {
  try {
    const options = parseOptions
    return parseArgs({ args: [...words], options, allowPositionals: true, tokens: true })
  } catch (error) {
    throw new UsageError(explainParseError(error as Error & { code?: string }))
  }
}

function explainParseError({ code, message }: Error & { code?: string }): string {
  const option = /'(-[^' =]*)/.exec(message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    const wants = commandOptions.find(({ name }) => `--${name}` === option)?.value
    return wants ? `${option} needs a value: ${option}=${wants}` : `${option} takes no value`
  }
  const names = commandOptions.map(({ name }) => `--${name}`)
  const nearest = nearestWord(option, names)
  const advice = nearest ? `did you mean ${nearest}?` : 'see postmortem-lint --help'
  return `there is no option ${option}; ${advice}`
}

function refuseMisplaced(values: Values, command: string): void {
  for (const { name, commands } of commandOptions) {
    if (values[name] === undefined || command === 'help') continue
    if (!commands.some((known) => known === command))
      throw new UsageError(`--${name} says nothing to ${command}; it belongs to ${commands[0]}`)
  }
}

function refuseContradictions({ operands, fix, dryRun, stdinName }: Invocation, values: Values) {
  if (fix && dryRun) throw new UsageError('give --fix or --fix-dry-run, not both')
  if (dryRun && values.format !== undefined)
    throw new UsageError('--fix-dry-run prints a diff and has no --format')
  if (fix && operands.includes('-'))
    throw new UsageError('--fix cannot write to standard input; --fix-dry-run prints a diff')
  if (stdinName !== undefined && !operands.includes('-'))
    throw new UsageError('--stdin-filename names standard input; give `-` as a path too')
}

function readFormat<Name extends string>(values: Values, known: readonly ('text' | Name)[]) {
  const written = textOf(values, 'format') ?? 'text'
  const format = known.find((name) => name === written)
  if (!format) throw new UsageError(`there is no format ${written}; there are ${known.join(', ')}`)
  return format
}

function readMaxWarnings(values: Values): number | undefined {
  const written = textOf(values, 'max-warnings')
  if (written === undefined) return undefined
  if (!/^\d{1,9}$/.test(written))
    throw new UsageError(`--max-warnings takes a whole number from 0, not ${written}`)
  return Number(written)
}

function readDay(values: Values, name: string): string | undefined {
  const written = textOf(values, name)
  if (written === undefined) return undefined
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? []
  if (!isDay(Number(year), Number(month), Number(day)))
    throw new UsageError(`--${name} takes a day such as 2024-02-20, not ${written}`)
  return written
}

function textOf(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}
