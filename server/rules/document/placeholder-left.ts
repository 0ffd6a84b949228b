import type { Placeholder } from '../../postmortem/model.ts'
import type { Rule } from '../rule.ts'

export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  title: "The template's placeholders are filled in",
  why: 'A placeholder that stays reads as a fact to a program and as carelessness to a customer.',
  severity: 'warning',
  *check({ placeholders }, { text }) {
    for (const [first, ...others] of inGroups(placeholders, text)) {
      if (first) yield { span: first.span, message: messageFor(first, others) }
    }
  },
  examples: [
    {
      title: 'Fields of a template that nobody filled in',
      text: `# Checkout outage

- **Started:** YYYY-MM-DD HH:MM
               ^^^^^^^^^^^^^^^^ warning placeholder-left: “YYYY-MM-DD HH:MM” was never filled in.
- **Severity:** SEV2

## Impact

TBD
^^^ warning placeholder-left: “TBD” was never filled in.
`,
    },
    {
      title: 'A column of a table, and a row of it',
      text: `# Checkout outage

| Measure | Before | After | Target |
| --- | --- | --- | --- |
| Latency | 250 ms | TBD | 200 ms |
                     ^^^ warning placeholder-left: “TBD” was never filled in, nor were 2 more cells under “After”.
| Errors | 2 % | TBD | 1 % |
| Load | ??? | TBD | ??? |
         ^^^ warning placeholder-left: “???” was never filled in, and the same row has 1 more like it.
`,
    },
    {
      title: 'A name for what belongs there, and a choice that nobody made',
      text: `# Incident title
  ^^^^^^^^^^^^^^ warning placeholder-left: “Incident title” was never filled in.

- Owner: [Team Lead]
         ^^^^^^^^^^^ warning placeholder-left: “[Team Lead]” was never filled in.
- Severity: SEV1 | SEV2 | SEV3
            ^^^^^^^^^^^^^^^^^^ warning placeholder-left: “SEV1 | SEV2 | SEV3” was never filled in.
- Users affected: <number of users>
                  ^^^^^^^^^^^^^^^^^ warning placeholder-left: “<number of users>” was never filled in.
`,
    },
    {
      title: 'Words that only resemble placeholders',
      text: `# Checkout outage

## Impact

The form sent \`YYYY-MM-DD\` as a literal, and the to-do list grew... for an hour. Times in HH:MM form.

| What | How many |
| --- | --- |
| Orders | ?[^1] |

[^1]: TBD by the shop, since the log was rotated.
`,
    },
  ],
}

/**
 * A column that waits for its figures is one thing to say, and so are a row, a line, and all the
 * blanks of a form that is to be signed.
 */
function inGroups(placeholders: readonly Placeholder[], text: string): Placeholder[][] {
  const groups = new Map<string, Placeholder[]>()
  const columns = placeholders.map(({ cell }) => cell?.column.span.start)
  const keyOf = ({ cell, span, text: words }: Placeholder) => {
    if (/^_+$/.test(words)) return 'blanks'
    if (!cell) return `line ${text.lastIndexOf('\n', span.start)}`
    const { column, row } = cell
    const isColumn = columns.filter((start) => start === column.span.start).length > 1
    return isColumn ? `column ${column.span.start}` : `row ${row.start}`
  }
  for (const one of placeholders) {
    const key = keyOf(one)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

function messageFor({ text: all, cell }: Placeholder, others: readonly Placeholder[]): string {
  const text = all.length <= 60 ? all : `${all.slice(0, 57).trimEnd()}…`
  const [count, isOne] = [others.length, others.length === 1]
  const said = `“${text}” was never filled in`
  if (count === 0) return `${said}.`
  if (/^_+$/.test(all))
    return `${said}, nor ${isOne ? 'was 1 more blank' : `were ${count} more blanks`}.`
  if (!cell) return `${said}, and the same line has ${count} more like it.`
  const isRow = others.every((other) => other.cell?.row.start === cell.row.start)
  if (isRow) return `${said}, and the same row has ${count} more like it.`
  const column = cell.column.text ? `under “${cell.column.text}”` : 'of this column'
  return `${said}, nor ${isOne ? 'was 1 more cell' : `were ${count} more cells`} ${column}.`
}
