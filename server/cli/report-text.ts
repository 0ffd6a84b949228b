import { drawFinding, placeOf } from './draw-finding.ts'
import type { FileReport, Reporter, ReportSetting } from './file-report.ts'
import { painter } from './paint.ts'
import { printable } from './printable.ts'
import { count, sortOf } from './tally.ts'

/** For people: grouped by file, each finding with its line of the document. */
export const reportText: Reporter = async function* (reports, setting) {
  for await (const report of reports) {
    if (report.findings.length > 0) yield drawFile(report, setting)
  }
  if (setting.tally.files > 0) yield `${closingLine(setting)}\n`
}

function drawFile(report: FileReport, { columns, colour }: ReportSetting): string {
  const { findings, file } = report
  const paint = painter(colour)
  const layout = {
    placeWidth: Math.max(...findings.map(({ span }) => placeOf(report, span).length)),
    sortWidth: Math.max(...findings.map((finding) => sortOf(finding).length)),
    columns,
    paint,
  }
  const lines = findings.flatMap((finding) => drawFinding(report, finding, layout))
  return `${[paint(printable(file), 'file'), ...lines].join('\n')}\n\n`
}

/** "3 files judged: 1 error, 2 warnings. 1 can be fixed with --fix." */
function closingLine({ tally, quiet }: ReportSetting): string {
  const none = quiet ? 'no errors' : 'nothing found'
  const counts = [
    [tally.errors, 'error'],
    [tally.warnings, 'warning'],
    [tally.suggestions, 'suggestion'],
    [tally.questions, 'question'],
  ] as const
  const found = counts.filter(([number]) => number > 0)
  const list = found.map(([number, noun]) => count(number, noun)).join(', ') || none
  const fixable = tally.fixable > 0 ? ` ${tally.fixable} can be fixed with --fix.` : ''
  const fixed = tally.fixed > 0 ? ` ${count(tally.fixed, 'fix', 'fixes')} made.` : ''
  return `${count(tally.files, 'file')} judged: ${list}.${fixed}${fixable}`
}
