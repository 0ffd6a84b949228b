import { commandOptions } from './command-options.ts'

const opening = `\
postmortem-lint reads Markdown incident postmortems, says what contradicts
itself or is missing, and asks what a good reviewer would ask.

  postmortem-lint                           judge the postmortems in this folder
  postmortem-lint docs/2024-02-20.md        judge one file
  postmortem-lint --fix docs                make the fixes that are safe

Commands
  [check] PATH…        judge files, folders, globs, or \`-\` for standard input;
                       in folders and globs only what is a postmortem
  inspect PATH…        print what was read, as JSON Lines
  questions FILE…      print the questions for the review meeting, by section;
                       as text, markdown or json
  lenses list|test     list all lenses; run the examples of the team's own
  explain RULE…        say why a rule or lens is there, with examples
  rules                list all rules and lenses
  new [PATH]           write a postmortem from the template
  init                 write a configuration and a template for this folder
  template derive DIR  propose a template from postmortems that exist
  template check FILE  say what a template would find in postmortems that exist
  vendor SOURCE        copy a house style into .postmortem-lint/
  lsp --stdio          run the language server, for editors
`

const closing = `\
Exit status
  0  no errors, or nothing to judge
  1  findings at error level, or more warnings than --max-warnings allows
  2  wrong usage, a wrong configuration, or a file that could not be read

A team's settings stand in .postmortem-lint.yml, found from each file upwards.
A folder named like a command is written with a dot: ./rules
`

/** What `--help` prints: the purpose, the commonest uses, then all there is. */
export function helpText(): string {
  const groups = ['Choosing files', 'Output', 'Fixing', 'Judging', 'Writing', 'Other'] as const
  const options = groups.map((group) => `${group}\n${optionLines(group)}`)
  return [opening, ...options, closing].join('\n')
}

function optionLines(group: string): string {
  return commandOptions
    .filter((option) => option.group === group)
    .map(({ name, letter, value, help }) => {
      const term = `${letter ? `-${letter}, ` : ''}--${name}${value ? ` ${value}` : ''}`
      return `  ${term.padEnd(23)} ${help}\n`
    })
    .join('')
}
