/**
 * Fills a skeleton in as a diligent author would, knowing nothing of how the tool reads templates:
 * what waits for words gets some, what explains is taken out.
 */
export function fillDocument(
  text: string,
  fields: readonly { readonly label: string; readonly values: readonly string[] }[],
): string {
  choices = new Map(fields.map(({ label, values }) => [label, values.at(-1) ?? '']))
  const lines = withoutGuidance(text).split('\n')
  const filled: string[] = []
  let section = ''
  for (const [index, line] of lines.entries()) {
    const heading = headingOf(line)
    if (heading !== undefined) section = heading
    if (/^\s*\|?[\s:|-]*-[\s:|-]*\|?\s*$/.test(line) && line.includes('|')) {
      const head = lines[index - 1] ?? ''
      filled.push(line)
      if (!lines[index + 1]?.includes('|')) filled.push(fillRow(head, head, section))
      continue
    }
    filled.push(fillLine(line, lines, index, section))
  }
  return withProse(filled).join('\n')
}

function withoutGuidance(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^\{%.*%\}$|^\{\{[#/!].*\}\}$/gm, '')
    .replace(/^(?:TODO|N\/A)$/gm, '')
    .replace(/^[>*\s]*(?:\*(?!\*)[^*\n]+\*|_[^_\n]+_)[ \t]*$/gm, '')
    .replace(/^(.+)\n=+$/gm, '# $1')
    .replace(/^(.+)\n-{4,}$/gm, '## $1')
}

function headingOf(line: string): string | undefined {
  return /^#{1,6}\s+(.*)$/.exec(line)?.[1]
}

const placeholder =
  /\{\{[^}]*\}\}|\$\{[^}]*\}|\{[^}\s][^}]*\}|\[[^\]]*\](?!\()|\\?<(?!\/?(?:table|tr|t[dh]|details|summary|br)\b)[^<>]*>/g

function fillLine(line: string, lines: readonly string[], index: number, section: string): string {
  const heading = headingOf(line)
  if (heading !== undefined)
    return line.replace(placeholder, 'Checkout').replace(dates, valueOfDate)
  if (/^\s*\|/.test(line)) {
    const head = headAbove(lines, index)
    return isRule(lines[index + 1]) ? fillHead(line) : fillRow(line, head, section)
  }
  const field =
    /^(\s*(?:[-*+]\s+(?:\[ \]\s+)?)?(?:\*\*|")?\p{L}[^:：]{0,60}?(?:\s*[:：]\s*\*\*|(?:\*\*)?\s*[:：]))(.*)$/u.exec(
      line,
    )
  if (field?.[1] && (isOpen(field[2] ?? '') || /^\s*draft$/i.test(field[2] ?? '')))
    return `${field[1]} ${valueFor(field[1], field[2] ?? '')}`
  if (/^\s*(?:[-*+]|\d+\.)\s*(?:\[ \])?\s*$/.test(line))
    return `${line.trimEnd()} The pool of connections held half of what it needed`
  if (/^\s*[-*+]\s+[*`]*(?:HH|\[?HH:MM)/.test(line) || /^\*\*HH/.test(line))
    return `- 14:0${index % 10} The alert on the error rate fired`
  return line.replace(dates, valueOfDate).replace(placeholder, 'the checkout service')
}

/** What the template allows. */
let choices: ReadonlyMap<string, string> = new Map()

const dates =
  /\bYYYY[-/]MM[-/]DD(?:[ T]HH:MM(?: TZ)?)?|\b(?:HH:MM|HHhMM)|\b(?:DD\/MM\/YYYY|TT\.MM\.JJJJ)/g

function valueOfDate(pattern: string): string {
  if (/^HH/.test(pattern)) return '14:02'
  if (/^(?:DD|TT)/.test(pattern)) return pattern.includes('.') ? '04.03.2026' : '04/03/2026'
  return /HH/.test(pattern) ? '2026-03-04 14:02 UTC' : '2026-03-04'
}

function isOpen(value: string): boolean {
  const plain = value.replace(/[*_"'`]/g, '').trim()
  return (
    plain === '' ||
    /^(?:\{|\?|\$|\[|\\?<|@|X |~N|Xh|Xm|HH|YYYY|TT|DD|INC)/.test(plain) ||
    /^\S[^|/·]{0,24}(?:\s*[|/·]\s*[^|/·]{1,24})+$/.test(plain) ||
    /^\s*(?:\*[^*]+\*|_[^_]+_)\s*$/.test(value)
  )
}

function valueFor(label: string, written: string): string {
  const plain = written.replace(/[*_"'`\\<>[\]]/g, '').trim()
  const shownChoices = plain.split(/\s*[|/·]\s*|,\s+(?=\p{L}+(?:,|$))/u)
  if (
    shownChoices.length > 1 &&
    shownChoices.every((one) => /^[\p{L}\p{N}][\p{L}\p{N} -]{0,20}$/u.test(one))
  )
    return shownChoices.at(-1) ?? ''
  const shown = dates.exec(plain)
  dates.lastIndex = 0
  if (shown) return valueOfDate(shown[0])
  const choice = [...choices].find(([name, value]) => value && label.includes(name))
  if (choice) return choice[1]
  if (/dur|dauer|time to|how long/i.test(label)) return '40 minutes'
  if (/start|begin|end|detected|resolved|_at|日時|time/i.test(label)) return '2026-03-04 14:02 UTC'
  if (/date|datum|opened|closed/i.test(label)) return '2026-03-04'
  if (/sever|schwer|gravit|priority|重大/i.test(label)) return 'SEV2'
  if (/status|statut|état/i.test(label)) return 'Final'
  if (/number|id\b|incident:|ticket|bug|jira/i.test(label)) return 'INC-1234'
  return 'Ana Silva'
}

function isRule(line: string | undefined): boolean {
  return line !== undefined && /^\s*\|?[\s:|-]*-[\s:|-]*\|?\s*$/.test(line) && line.includes('|')
}

function headAbove(lines: readonly string[], index: number): string {
  let at = index
  while (at > 0 && lines[at - 1]?.includes('|')) at--
  return lines[at] ?? ''
}

const cellsOf = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')

/** The head of a form has labels with room beside them; another head stays as it is. */
function fillHead(line: string): string {
  const cells = cellsOf(line)
  const isForm =
    cells.length % 2 === 0 && cells.every((cell, index) => index % 2 === 0 || isOpen(cell))
  return isForm && cells[0]?.trim() ? fillPairs(cells) : line
}

function fillPairs(cells: readonly string[]): string {
  return `|${cells
    .map((cell, index) =>
      index % 2 && isOpen(cell) && cells[index - 1]?.trim()
        ? ` ${valueFor(cells[index - 1] ?? '', cell)} `
        : cell,
    )
    .join('|')}|`
}

function fillRow(line: string, head: string, section: string): string {
  const cells = cellsOf(line)
  const heads = cellsOf(head)
  if (line === head) return `|${cells.map((cell) => ` ${cellFor(cell, section)} `).join('|')}|`
  if (cells.length % 2 === 0 && cells[0]?.trim() && cells.length <= 4) return fillPairs(cells)
  return `|${cells
    .map((cell, index) => {
      const isToFill = isOpen(cell) || placeholder.test(cell)
      placeholder.lastIndex = 0
      return isToFill ? ` ${cellFor(heads[index] ?? '', section)} ` : cell
    })
    .join('|')}|`
}

function cellFor(head: string, section: string): string {
  if (/due|date|deadline|eta|when|frist|échéance|期限/i.test(head)) return '2026-04-01'
  if (/time|uhrzeit|時刻/i.test(head)) return '14:02'
  if (/owner|who|person|name|respons|verantw|assignee|担当|対応者/i.test(head)) return 'Ana'
  if (/ticket|jira|issue|bug|#|チケット/i.test(head)) return 'ACME-12'
  return /time|ablauf|タイム|chrono/i.test(section)
    ? 'The alert on the error rate fired'
    : 'Raise the size of the pool of connections'
}

/** A sentence under each heading that has nothing below it but a heading of its own depth. */
function withProse(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => {
    const heading = headingOf(line)
    if (heading === undefined) return [line]
    const next = lines.slice(index + 1).find((one) => one.trim() !== '')
    const depth = /^#*/.exec(line)?.[0].length ?? 0
    const isHolder = next !== undefined && (/^#*/.exec(next)?.[0].length ?? 0) > depth
    const hasEntries = next !== undefined && /^\s*(?:[-*+|]|\d+\.)/.test(next)
    if (isHolder || hasEntries || (depth === 1 && index < 6)) return [line]
    return [line, '', ...proseFor(heading)]
  })
}

function proseFor(heading: string): string[] {
  if (/timeline|narrative|chain of events|chrono|ablauf|タイム|when\?/i.test(heading))
    return [
      '- 2026-03-04 13:58 UTC Impact started: the first orders failed',
      '- 2026-03-04 14:02 UTC Detected: the alert on the error rate fired',
      '- 2026-03-04 14:20 UTC Mitigated: traffic was moved to the other pool',
      '- 2026-03-04 14:40 UTC Resolved: the deploy was rolled back',
    ]
  if (/action|follow|maßnahmen|対策|prevent/i.test(heading))
    return ['- [ ] Raise the size of the pool (Ana, 2026-04-01, ACME-12)']
  return [
    'One in ten orders failed for forty minutes, since the pool of connections held half of what the traffic needed after the deploy, and the customers saw it before we did: support had eleven messages before the alert on the error rate fired, which looks at five minutes at a time.',
  ]
}
