import type { Rule } from '../server/rules/rule.ts'

/** Two events out of order, the second in line 12. */
export const outOfOrder = `# Postmortem: nobody could pay

Date: 2026-03-01

## Impact

Nobody could pay for 20 minutes.

## Timeline (UTC)

- 14:02 Alert fired
- 13:58 Deploy put on hold

### Later

- 15:00 Traffic back to normal

## Action items

- [ ] Add a canary (owner: Ana, due: 2026-04-01)
`

export const readme = `# A library

Install it, then call \`run()\`.

## Usage

Run it at 14:02 or whenever you like.
`

/** Rules of our own, so that these tests stand whatever rules the tool ships. */
export const loudWord: Rule = {
  id: 'loud-word',
  title: 'No word is loud',
  why: 'Loud words are heard badly.',
  severity: 'error',
  *check(_, { text }) {
    for (const { index } of text.matchAll(/LOUD/g)) {
      const span = { start: index, end: index + 4 }
      yield {
        span,
        message: 'This word is *loud*.',
        related: [{ span: { start: 0, end: 1 }, message: 'Here it was quiet.' }],
        fixes: [
          { title: 'Say it quietly', edits: [{ span, newText: 'quiet' }], safe: true },
          { title: 'Say nothing', edits: [{ span, newText: '' }], safe: false },
        ],
      }
    }
  },
  examples: [],
}

/** Fails whenever it is asked. */
export const broken: Rule = {
  ...loudWord,
  id: 'broken',
  // biome-ignore lint/correctness/useYield: it never gets that far.
  *check() {
    throw new Error('out of luck')
  },
}

/** What an editor declares that asks for diagnostics itself. */
export const pulling = { textDocument: { diagnostic: {} } }

/** What an editor declares that can show all we have. */
export const capable = {
  textDocument: {
    diagnostic: { relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown' as const] },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
}
