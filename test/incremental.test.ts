import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge, read as readUnder, review } from '../server/review/review.ts'
import { readTree, readWhole } from '../server/text/markdown.ts'
import { partStarts } from '../server/text/parts.ts'
import { readPlain } from '../server/text/read-plain.ts'
import { rememberBlocks } from '../server/text/remember-blocks.ts'

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const documents = ['../examples/', './cases/'].flatMap((name) =>
  readdirSync(folder(name))
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(folder(`${name}${file}`), 'utf8')),
)

/** Pieces that reach across lines, or seem to. */
const pieces = [
  '# Title\n',
  '## Impact\n',
  '\n',
  '\n\n',
  'Some text.\n',
  '\nA paragraph.\n',
  '\n**Label:** words\n',
  '\nEine Überschrift\n---\n',
  '  an indented line\n',
  'A [link][name] and [name].\n',
  '[name]: https://example.org\n',
  '[Name]:\n  https://example.org\n',
  '```\n',
  '```sh\n',
  '~~~~\n',
  '  ```\n',
  '- item\n',
  '  - nested\n',
  '- ```\n',
  '  # not at the margin\n',
  '1. first\n',
  '> quoted\n',
  '> ```\n',
  '> ## quoted\n',
  '<!-- a comment\n',
  '-->\n',
  '<!-- whole -->\n',
  '- <!-- open\n',
  '<details>\n',
  '</details>\n',
  '<pre>\n',
  '</pre>\n',
  '<?php\n',
  '<![CDATA[\n',
  ']]>\n',
  '| a | b |\n|---|---|\n| 1 | 2 |\n',
  '---\n',
  '+++\n',
  'title: x\n',
  'Setext\n===\n',
  '    indented\n',
  '\t- tabbed\n',
  '#no heading\n',
  '####### seven\n',
  '#\n',
  '\r\n',
  '{/* mdx */}\n',
  '    - deeper\n',
  '   under an item\n',
  '2. second\n',
  '- [ ] a task\n',
  '- [x] **done** by `cron`\n',
  '> quoted on\n',
  '**Bold** and *other* words, `code | x`, a_b_c and [a link](https://example.org/a_b)\n',
  'Odd signs: a * b, 2 < 3, \\* [TODO] & &amp; ![](x.png) <b> ~~no~~ _un`done **x\n',
  '| `a` | **b** |\n',
  '| 14:02 | the _pool_ is full |\n',
  'Ends with a break  \n',
]

const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join(''))

const config = { files: [], ignores: [], rules: {} }
const facts = { today: '2026-11-22', exists: () => true }

/** Edits that move what follows, give it another day, or another role. */
const keystrokes: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/\n- /, '\n- Once more: '),
  (text) => text.replace(/20\d\d-(\d\d)-(\d\d)/, '2025-$2-$1'),
  (text) => text.replace(/\n## \w+/, '\n## Timeline'),
  (text) => text.replace(/\| *Time\b/, '| End'),
  (text) => `A line above.\n\n${text}`,
]

describe('reading by parts', () => {
  test('gives what reading the whole gives, on any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(rememberBlocks()(text)).toEqual(readWhole(text))
      }),
      { numRuns: 300 },
    )
  })

  test('and after any edits of real documents', () => {
    const read = rememberBlocks()
    const edit = fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.constantFrom('', ...pieces))
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        (document, edits) => {
          let text = document
          for (const [at, length, put] of edits) {
            const from = at % (text.length + 1)
            text = text.slice(0, from) + put + text.slice(from + length)
            expect(read(text)).toEqual(readWhole(text))
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('asks the parser about few parts of what people write', () => {
    let asked = 0
    const read = rememberBlocks((text) => {
      const plain = readPlain(text)
      if (!plain) asked++
      return plain ?? readTree(text)
    })
    let parts = 0
    for (const document of documents) {
      read(document)
      parts += partStarts(document).length
    }
    expect(asked).toBeLessThan(parts / 10)
  })

  test('parses one part again after an edit in it', () => {
    const parsed: string[] = []
    const read = rememberBlocks((text) => {
      parsed.push(text)
      return readTree(text)
    })
    const text = '# Outage\n\n## Impact\n\nMany.\n\n## Timeline\n\n- 14:02 Alert\n'
    read(text)
    expect(parsed).toHaveLength(4)
    parsed.length = 0
    const edited = text.replace('Many', 'Very many')
    expect(read(edited)).toEqual(readWhole(edited))
    expect(parsed).toEqual(['Very many.\n\n'])
  })

  test('and a document is judged the same after a keystroke as when read anew', () => {
    const blocks = rememberBlocks()
    for (const document of documents) {
      for (const edit of keystrokes) {
        const text = edit(document)
        const open = { text, path: 'a.md' }
        const found = judge(open, readUnder(open, config, blocks), { config, facts })
        expect(found).toEqual(review(open, config, facts))
      }
    }
  })

  test('and after any edits', () => {
    const blocks = rememberBlocks()
    const edit = fc.tuple(
      fc.nat(),
      fc.nat({ max: 40 }),
      fc.constantFrom('', 'x', '14:02 ', ...pieces),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        (document, edits) => {
          let text = document
          for (const [at, length, put] of edits) {
            const from = at % (text.length + 1)
            text = text.slice(0, from) + put + text.slice(from + length)
            const open = { text, path: 'a.md' }
            expect(judge(open, readUnder(open, config, blocks), { config, facts })).toEqual(
              review(open, config, facts),
            )
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('takes a fence behind a list that a heading ended for one that opens', () => {
    const text = '- ```\n# Title\n  ```\n\n**Label:** words\n'
    expect(rememberBlocks()(text)).toEqual(readWhole(text))
  })

  test('takes a fence behind a quote for one that opens, and not for the end of the one within', () => {
    const text = '> ```\n```\n\n## Within the fence\n\nSo is this.\n'
    expect(rememberBlocks()(text)).toEqual(readWhole(text))
    expect(partStarts(text)).toEqual([0])
  })

  test('cuts at headings and paragraphs at the margin only', () => {
    const text =
      '# A\n\n```\n# code\n\n# code\n```\n\n## B\n\n<!--\n\n# comment\n\n-->\n\n# C\ntext\n# D\n\nTerm\n===\n\n- item\n\n  of it\n\n1. one\n\n**Now:** this\n'
    expect(partStarts(text).map((start) => text.slice(start, start + 4).trim())).toEqual([
      '# A',
      '## B',
      '# C',
      'Term',
      '**No',
    ])
  })
})
