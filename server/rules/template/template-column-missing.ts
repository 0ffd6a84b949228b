import type { Section, Table } from '../../postmortem/model.ts'
import { addColumn, addTable } from '../../template/add-column.ts'
import { sameColumn } from '../../template/columns.ts'
import { matchSections } from '../../template/match-sections.ts'
import { readNone } from '../../template/section-text.ts'
import { encloses } from '../../text/span.ts'
import type { Rule } from '../rule.ts'

export const templateColumnMissing: Rule = {
  id: 'template-column-missing',
  title: 'Tables have the columns of the template',
  why: 'A column asks everyone the same question, such as who owns it; without the column nobody is asked.',
  severity: 'warning',
  *check(postmortem, { text, config: { template } }) {
    if (!template) return
    for (const { wanted, found } of matchSections(template, postmortem)) {
      if (!found || found.isEmpty || wanted.columns.length === 0) continue
      if (readNone(text.slice(found.body.start, found.body.end))) continue
      const table = nearestTable(found, postmortem.tables, wanted.columns)
      const name = found.heading.text
      if (!table) {
        const columns = wanted.columns.map((column) => `“${column}”`).join(', ')
        yield {
          span: found.heading.span,
          severity: 'info',
          message: `“${name}” has no table; the template has one with ${columns}.`,
          fixes: [
            {
              title: 'Add this table',
              edits: [addTable(text, found, wanted.columns)],
              safe: false,
            },
          ],
        }
        continue
      }
      for (const column of missingIn(table, wanted.columns)) {
        const edits = addColumn(text, table, column)
        yield {
          span: headSpan(table),
          message: `The table under “${name}” has no column “${column}”, which the template asks for.`,
          ...(edits ? { fixes: [{ title: 'Add this column', edits, safe: false }] } : {}),
        }
      }
    }
  },
  examples: [
    {
      title: 'A column that the document’s table does not have',
      template: '# Title\n\n## Action items\n\n| Action | Owner | Due |\n| --- | --- | --- |\n',
      text: `# Checkout outage

## Action items

| Action | Who |
  ^^^^^^^^^^^^ warning* template-column-missing: The table under “Action items” has no column “Due”, which the template asks for.
| --- | --- |
| Raise the pool size | Ana |
`,
    },
    {
      title: 'More columns, in another order',
      template: '# Title\n\n## Action items\n\n| Action | Owner | Due |\n| --- | --- | --- |\n',
      text: `# Checkout outage

## Action items

| Due date | Action | Assignee | State |
| --- | --- | --- | --- |
| 2026-04-01 | Raise the pool size | Ana | open |
`,
    },
  ],
}

/** The table of the section that has most of the columns. */
function nearestTable(section: Section, tables: readonly Table[], columns: readonly string[]) {
  const own = tables.filter(({ span }) => encloses(section.body, span))
  const missing = (table: Table) => missingIn(table, columns).length
  return own.sort((a, b) => missing(a) - missing(b))[0]
}

function missingIn({ columns }: Table, wanted: readonly string[]): string[] {
  return wanted.filter((name) => !columns.some(({ text }) => sameColumn(text, name)))
}

function headSpan({ columns, span }: Table) {
  return { start: columns[0]?.span.start ?? span.start, end: columns.at(-1)?.span.end ?? span.end }
}
