import type { Rule } from '../rule.ts'

export const titleMissing: Rule = {
  id: 'title-missing',
  title: 'A postmortem has a title',
  why: 'A title is what people find the incident by, years later and in a list of forty.',
  severity: 'info',
  *check({ title }, { text }) {
    if (title) return
    const start = Math.max(0, text.search(/\S/))
    const end = text.indexOf('\n', start)
    yield {
      span: { start, end: end < 0 ? text.length : end },
      message: 'The document has no title.',
      fixes: [
        {
          title: 'Insert a title',
          edits: [{ span: { start: 0, end: 0 }, newText: '# TODO: what failed, for whom\n\n' }],
          safe: false,
        },
      ],
    }
  },
  examples: [
    {
      title: 'A document that begins with its first section',
      text: `## Summary
^^^^^^^^^^ info* title-missing: The document has no title.

Checkout failed for twenty minutes.

## Impact

One in ten orders was lost.

## Timeline

- 2026-03-04 14:02 UTC Alert fired
`,
    },
    {
      title: 'A title in the front matter is a title',
      text: `---
title: Checkout failed for twenty minutes
---

## Summary

Orders were lost.

## Timeline

- 2026-03-04 14:02 UTC Alert fired
`,
    },
  ],
}
