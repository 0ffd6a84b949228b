import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { describe, expect, test } from 'vitest'
import { gfmTableWhereOneCanBe, lookForTables } from '../server/text/gfm-tables.ts'

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const documents = ['../examples/', './cases/'].flatMap((name) =>
  readdirSync(folder(name))
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(folder(`${name}${file}`), 'utf8')),
)

const pieces = [
  '| a | b |\n| - | - |\n',
  '|---|---|\n',
  '| 1 | 2 |\n',
  'a | b\n',
  '- | -\n',
  ':-: | -:\n',
  'a\n:-\n',
  'a\n-:\n',
  '--|--\n',
  '---\n',
  '- \n',
  '| a |\n|-|\n',
  '|a|\r\n|-|\r\n|b|\r\n',
  '|a|\r|-|\r',
  '    | a |\n    | - |\n',
  '\t|-|\n',
  '> | a |\n> | - |\n',
  '> | b |\n',
  '>\n',
  '- | a |\n  | - |\n  | b |\n',
  '  | c |\n',
  '1. | a |\n   |:-|\n',
  '\\| a \\|\n',
  '`|`\n',
  '# Title\n',
  'words\n',
  '- item\n',
  '  - nested\n',
  '```\n',
  '<div>\n',
  '<!-- |-| -->\n',
  '[a]: b\n',
  'Setext\n===\n',
  '\n',
  '\n\n',
  ' \t\n',
  '\0',
]

const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((all) => all.join(''))

const parse = (text: string, tables = gfmTable()) =>
  fromMarkdown(text, { extensions: [tables], mdastExtensions: [gfmTableFromMarkdown()] })

const parseWhereOneCanBe = (text: string) => {
  lookForTables(text)
  return parse(text, gfmTableWhereOneCanBe())
}

describe('tables that are tried only where one can be', () => {
  test('are those that are found when they are tried everywhere, on any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseWhereOneCanBe(text)).toEqual(parse(text))
      }),
      { numRuns: 500 },
    )
  })

  test('and after any edit of real documents', () => {
    const edit = fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.constantFrom('', ...pieces))
    fc.assert(
      fc.property(fc.constantFrom(...documents), edit, (document, [at, length, put]) => {
        const from = at % (document.length + 1)
        const text = document.slice(0, from) + put + document.slice(from + length)
        expect(parseWhereOneCanBe(text)).toEqual(parse(text))
      }),
      { numRuns: 60 },
    )
  })
})
