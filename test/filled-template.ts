import { readTemplate } from '../server/template/read-template.ts'

/** A document as a diligent author would make of a template: everything said, nothing left over. */
export function fillTemplate(text: string): string {
  const { template } = readTemplate(text)
  const lines = withoutComments(text)
    .replace(/\{\{[^}]*\}\}|\$\{[^}]*\}/g, 'something')
    .split('\n')
  const filled = lines.flatMap((line, index) => {
    if (/^#{1,6}\s/.test(line)) return [line, ...proseUnder(line, lines.slice(index + 1))]
    if (/^\|[\s:|-]+\|$/.test(line)) return [line, ...rowUnder(line, lines[index + 1])]
    return [fillField(line, template.fields)]
  })
  return filled.join('\n')
}

function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->\n?/g, '')
}

/** A sentence of its own under each heading that is not followed by a deeper one. */
function proseUnder(heading: string, after: readonly string[]): string[] {
  const next = after.find((line) => line.trim() !== '') ?? ''
  const depth = /^#*/.exec(heading)?.[0].length ?? 0
  const isContainer = new RegExp(`^#{${depth + 1},6}\\s`).test(next)
  const name = heading.replace(/^#+\s*/, '')
  return isContainer || depth === 1 ? [] : ['', sentence(name), '']
}

/** Long enough for any template, and with a turn of the incident in each entry of a timeline. */
function sentence(name: string): string {
  if (/timeline|narrative|chain of events/i.test(name))
    return [
      '- 2026-03-04 13:58 UTC Impact started: the first orders failed after the deploy',
      '- 2026-03-04 14:02 UTC Detected: the alert on the error rate fired',
      '- 2026-03-04 14:20 UTC Mitigated: traffic was moved to the other pool of workers',
      '- 2026-03-04 14:40 UTC Resolved: the deploy was rolled back everywhere',
    ].join('\n')
  return `Of ${name.toLowerCase()} we say that one in ten orders failed for forty minutes on Wednesday, since the pool of connections held half of what the traffic needed after the deploy, and that the customers saw it before we did and told us so.`
}

/** A row with something in each cell, unless the table has rows of its own. */
function rowUnder(rule: string, next: string | undefined): string[] {
  if (next?.startsWith('|')) return []
  return [rule.replace(/[^|]+/g, ' something ')]
}

function fillField(line: string, fields: ReturnType<typeof readTemplate>['template']['fields']) {
  const plain = line.replace(/[*_]/g, '')
  const cells = plain.split('|').map((cell) => cell.trim())
  const field = fields.find(({ label }) =>
    line.startsWith('|') ? cells.includes(label) : plain.includes(label),
  )
  if (!field) return line
  const value =
    field.values.at(-1) ??
    { date: '2026-03-04', time: '2026-03-04 14:02', number: '3', list: 'Ana', text: 'Ana' }[
      field.type
    ]
  const front = /^([\w-]+:)/.exec(line)
  if (front && field.isInFrontMatter) return `${front[1]} ${value}`
  if (line.startsWith('|'))
    return line.replace(/(\|[^|]*[\p{L}][^|]*\|)[^|]*(?=\|)/gu, `$1 ${value} `)
  return line.replace(/([:：](?:\*\*)?).*/, `$1 ${value}`)
}
