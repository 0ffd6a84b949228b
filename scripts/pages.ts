import type { Example } from '../server/findings/example.ts'
import { lenses } from '../server/questions/index.ts'
import { type Lens, questionsOf } from '../server/questions/lens.ts'
import { rules } from '../server/rules/index.ts'
import type { Rule } from '../server/rules/rule.ts'
import { configSchema } from './config-schema.ts'

/** Every generated file of the project: its path from the root, and its text. */
export function generatedFiles(templates: Readonly<Record<string, string>>): Map<string, string> {
  const files = new Map<string, string>()
  // The browser has no file system, and a bundle no folder beside it.
  files.set('server/template/shipped.json', `${JSON.stringify(templates, null, 2)}\n`)
  for (const rule of rules) files.set(`docs/rules/${rule.id}.md`, rulePage(rule))
  for (const lens of lenses) files.set(`docs/questions/${lens.id}.md`, lensPage(lens))
  files.set('docs/rules/README.md', indexPage())
  files.set(
    'schemas/postmortem-lint.schema.json',
    `${JSON.stringify(configSchema(Object.keys(templates)), null, 2)}\n`,
  )
  return files
}

const notice = '<!-- Generated from the source by `npm run generate`. -->\n'

function rulePage({ id, title, why, source, severity, examples }: Rule): string {
  return [
    notice,
    `# ${id}\n`,
    `${title}.\n`,
    `**Why:** ${why}\n`,
    ...(source ? [`**Source:** ${source}.\n`] : []),
    `**Severity:** ${severity}, unless the configuration says otherwise:\n`,
    `\`\`\`yaml\nrules:\n  ${id}: off # or hint, info, warning, error\n\`\`\`\n`,
    `To leave one place alone, write above it:\n`,
    `\`\`\`md\n<!-- postmortem-lint-disable-next-line ${id}: the reason -->\n\`\`\`\n`,
    '## Examples\n',
    ...examples.map(exampleText),
  ].join('\n')
}

function lensPage(lens: Lens): string {
  const { id, title, why, source, examples } = lens
  return [
    notice,
    `# ${id}\n`,
    `${title}.\n`,
    `**Why:** ${why}\n`,
    `**Source:** ${source}.\n`,
    '## Questions\n',
    'One at a time, at the place that raises it; the next waits until the ledger has settled the first.\n',
    ...questionsOf(lens).map((question) => `- \`${id}/${question.id}\`: ${question.ask}`),
    '',
    'A question is silent where the text answers it, where it stands among the open questions,',
    'and where its author has dismissed it with a reason. What stands in braces is the',
    "document's own; what stands in brackets is left out where the document does not tell it.\n",
    `\`\`\`yaml\nrules:\n  ${id}: off # or hint, info, warning, error\n\`\`\`\n`,
    '## Examples\n',
    ...examples.map(exampleText),
  ].join('\n')
}

/** A line of `^` is drawn by the tool; it is not part of the document. */
function exampleText({ title, text, config, template, today, files }: Example): string {
  const settings = config
    ? [`With this configuration:\n`, `\`\`\`yaml\n${config.trimEnd()}\n\`\`\`\n`]
    : []
  const facts = [
    ...(template ? [`With this template:\n`, `\`\`\`\`md\n${template.trimEnd()}\n\`\`\`\`\n`] : []),
    ...(today ? [`On ${today}:\n`] : []),
    ...(files
      ? [`Where there is nothing but ${files.map((file) => `\`${file}\``).join(', ')}:\n`]
      : []),
  ]
  return [
    `### ${title}\n`,
    ...settings,
    ...facts,
    `\`\`\`\`md\n${text.trimEnd()}\n\`\`\`\`\n`,
  ].join('\n')
}

function indexPage(): string {
  return [
    notice,
    '# Rules and questions\n',
    '| rule | what holds where it is silent | severity |',
    '| --- | --- | --- |',
    ...rules.map(({ id, title, severity }) => `| [${id}](${id}.md) | ${title} | ${severity} |`),
    '',
    '## Questions\n',
    'How they are asked, answered and set: [questions](../questions.md).\n',
    '| question | what it asks for |',
    '| --- | --- |',
    ...lenses.map(({ id, title }) => `| [${id}](../questions/${id}.md) | ${title} |`),
    '',
  ].join('\n')
}
