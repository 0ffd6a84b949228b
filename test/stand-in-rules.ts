import type { Severity } from '../server/findings/finding.ts'
import type { Rule, RuleSighting } from '../server/rules/rule.ts'

/**
 * Rules about single words, which stand in for the real ones where the command line is tested:
 * what it prints must not change with the wording of a rule.
 */
export const rules: readonly Rule[] = [
  wordRule('word-forbidden', 'error', (word) => ({ message: `“${word.text}” is forbidden.` })),
  wordRule('word-misspelt', 'warning', ({ text, span }) => ({
    message: `“${text}” is misspelt.`,
    fixes: [{ title: 'Spell it right', edits: [{ span, newText: 'the' }], safe: true }],
  })),
  wordRule('word-odd', 'info', ({ text, span }) => ({
    message: `“${text}” is odd: 100%, really.`,
    fixes: [{ title: 'Take it out', edits: [{ span, newText: '' }], safe: false }],
    related: [{ span: { start: 0, end: 1 }, message: 'The document begins here.' }],
  })),
  wordRule('word-endless', 'hint', ({ text, span }) => ({
    message: `“${text}” could be longer.`,
    fixes: [{ title: 'Make it longer', edits: [{ span, newText: 'endlessly' }], safe: true }],
  })),
  wordRule('word-explosive', 'info', () => {
    throw new Error('boom')
  }),
]

const words: Readonly<Record<string, RegExp>> = {
  'word-forbidden': /forbidden/g,
  'word-misspelt': /teh|hte/g,
  'word-odd': /odd/g,
  'word-endless': /endless\w*/g,
  'word-explosive': /kaboom/g,
}

interface Word {
  readonly text: string
  readonly span: { readonly start: number; readonly end: number }
}

function wordRule(
  id: string,
  severity: Severity,
  see: (word: Word) => Omit<RuleSighting, 'span'>,
): Rule {
  return {
    id,
    title: `No word is of the kind ${id}`,
    why: 'It makes tests short.',
    severity,
    *check(_, { text }) {
      for (const { 0: found, index } of text.matchAll(words[id] ?? /$^/g)) {
        const span = { start: index, end: index + found.length }
        yield { span, ...see({ text: found, span }) }
      }
    },
    examples: [{ title: 'A word', text: `A word.\n  ^^^^ ${severity} ${id}: It is there.\n` }],
  }
}
