/** What can be asked of the program; the first is meant where none is named. */
export const commandNames = [
  'check',
  'inspect',
  'questions',
  'lenses',
  'explain',
  'rules',
  'new',
  'init',
  'template',
  'vendor',
  'lsp',
] as const

export type CommandName = (typeof commandNames)[number]

export const formats = ['text', 'json', 'jsonl', 'sarif', 'github'] as const

export type Format = (typeof formats)[number]

/** What `questions` prints its sheets as. */
export const sheetFormats = ['text', 'markdown', 'json'] as const

export type SheetFormat = (typeof sheetFormats)[number]

/** One option: parsing, checking and help all follow from it. */
export interface CommandOption {
  readonly name: string
  readonly letter?: string
  /** The word for its value in the help; an option without one is a switch. */
  readonly value?: string
  readonly group:
    | 'Choosing files'
    | 'Output'
    | 'Fixing'
    | 'Judging'
    | 'Writing'
    | 'Other'
    | 'Hidden'
  readonly commands: readonly CommandName[]
  readonly help: string
}

const check = ['check'] as const
const reading = ['check', 'inspect', 'questions'] as const

export const commandOptions: readonly CommandOption[] = [
  {
    name: 'stdin-filename',
    value: 'PATH',
    group: 'Choosing files',
    commands: reading,
    help: 'the name that text read from `-` goes by',
  },
  {
    name: 'no-ignore',
    group: 'Choosing files',
    commands: reading,
    help: 'also files that .gitignore or `ignores` exclude',
  },
  {
    name: 'format',
    value: 'NAME',
    group: 'Output',
    commands: ['check', 'questions'],
    help: formats
      .join(', ')
      .replace('text', 'text (as if not given)')
      .replace(/, (?=\w+$)/, ' or '),
  },
  {
    name: 'all',
    group: 'Output',
    commands: ['questions'],
    help: 'also say why each other question is silent',
  },
  {
    name: 'why',
    group: 'Output',
    commands: ['inspect'],
    help: 'say why a file is judged, by which settings',
  },
  { name: 'quiet', group: 'Output', commands: check, help: 'report errors only' },
  { name: 'color', group: 'Output', commands: commandNames, help: 'use colours, even in a pipe' },
  {
    name: 'no-color',
    group: 'Output',
    commands: commandNames,
    help: 'use no colours (also NO_COLOR=1)',
  },
  {
    name: 'fix',
    group: 'Fixing',
    commands: check,
    help: 'make the fixes that are safe, and report the rest',
  },
  {
    name: 'fix-dry-run',
    group: 'Fixing',
    commands: check,
    help: 'print those fixes as a diff; write nothing',
  },
  {
    name: 'max-warnings',
    value: 'N',
    group: 'Judging',
    commands: check,
    help: 'exit with 1 where there are more warnings',
  },
  {
    name: 'today',
    value: 'DATE',
    group: 'Judging',
    commands: reading,
    help: 'judge as on this day (YYYY-MM-DD)',
  },
  {
    name: 'cache',
    group: 'Judging',
    commands: check,
    help: 'judge only files that changed since the last run',
  },
  {
    name: 'cache-location',
    value: 'PATH',
    group: 'Judging',
    commands: check,
    help: 'in another file than .postmortem-lint-cache',
  },
  {
    name: 'print-config',
    group: 'Judging',
    commands: check,
    help: 'print the settings of each file and their origin',
  },
  {
    name: 'template',
    value: 'NAME',
    group: 'Writing',
    commands: ['new', 'init'],
    help: 'the template: a name or a path',
  },
  { name: 'title', value: 'TEXT', group: 'Writing', commands: ['new'], help: 'what broke' },
  { name: 'id', value: 'ID', group: 'Writing', commands: ['new'], help: 'number of the incident' },
  {
    name: 'severity',
    value: 'WORD',
    group: 'Writing',
    commands: ['new'],
    help: 'severity of the incident',
  },
  {
    name: 'date',
    value: 'DATE',
    group: 'Writing',
    commands: ['new'],
    help: 'its day, if not today (YYYY-MM-DD)',
  },
  {
    name: 'name',
    value: 'NAME',
    group: 'Writing',
    commands: ['vendor'],
    help: 'what a copied house style goes by',
  },
  {
    name: 'check',
    group: 'Writing',
    commands: ['vendor'],
    help: 'say whether copies were edited or are behind',
  },
  { name: 'help', letter: 'h', group: 'Other', commands: commandNames, help: 'print this text' },
  {
    name: 'version',
    letter: 'v',
    group: 'Other',
    commands: commandNames,
    help: 'print the version',
  },
  { name: 'stdio', group: 'Hidden', commands: ['lsp'], help: 'speak on standard input and output' },
  {
    name: 'clientProcessId',
    value: 'ID',
    group: 'Hidden',
    commands: ['lsp'],
    help: 'added by some editors',
  },
]
