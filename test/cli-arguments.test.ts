import { describe, expect, test } from 'vitest'
import { commandOptions } from '../server/cli/command-options.ts'
import { helpText } from '../server/cli/help.ts'
import { readArguments } from '../server/cli/read-arguments.ts'

describe('arguments are read', () => {
  test.each([
    [[], 'check', []],
    [['a.md', 'b'], 'check', ['a.md', 'b']],
    [['check', 'check'], 'check', ['check']],
    [['./check'], 'check', ['./check']],
    [['--', 'rules'], 'check', ['rules']],
    [['--quiet', 'check', '-'], 'check', ['-']],
    [['inspect', 'a.md'], 'inspect', ['a.md']],
    [['help'], 'help', []],
    [['-h', 'rules'], 'help', []],
    [['inspect', '--version'], 'version', []],
  ] as const)('%j', (words, command, operands) => {
    expect(readArguments(words)).toMatchObject({ command, operands })
  })

  test.each([
    [['--fromat=json'], 'there is no option --fromat; did you mean --format?'],
    [['--teleport'], 'there is no option --teleport; see postmortem-lint --help'],
    [['-x'], 'there is no option -x; see postmortem-lint --help'],
    [['--format'], '--format needs a value: --format=NAME'],
    [['--format', '--fix'], '--format needs a value: --format=NAME'],
    [['--fix=yes'], '--fix takes no value'],
    [['--format', 'xml'], 'there is no format xml; there are text, json, jsonl, sarif, github'],
    [['--max-warnings', 'few'], '--max-warnings takes a whole number from 0, not few'],
    [['--today', '2024-02-30'], '--today takes a day such as 2024-02-20, not 2024-02-30'],
    [['--today', 'now'], '--today takes a day such as 2024-02-20, not now'],
    [['--fix', '--fix-dry-run'], 'give --fix or --fix-dry-run, not both'],
    [['--fix-dry-run', '--format=json'], '--fix-dry-run prints a diff and has no --format'],
    [['inspect', '--fix', 'a.md'], '--fix says nothing to inspect; it belongs to check'],
    [['--stdio'], '--stdio says nothing to check; it belongs to lsp'],
    [['--stdin-filename', 'a.md'], '--stdin-filename names standard input; give `-` as a path too'],
  ])('or refused: %j', (words, message) => {
    expect(() => readArguments(words)).toThrow(message)
  })

  test('as the help says', () => {
    const help = helpText()
    expect(help.split('\n').filter((line) => line.length > 80)).toEqual([])
    for (const { name, group } of commandOptions)
      expect(help.includes(`--${name} `)).toBe(group !== 'Hidden' || name === 'stdio')
  })
})
