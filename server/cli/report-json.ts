import type { Finding } from '../findings/finding.ts'
import { type FileReport, printableFixes, type Reporter, regionOf } from './file-report.ts'

/** One array of files, for programs. */
export const reportJson: Reporter = async function* (reports) {
  let separator = '[\n'
  for await (const report of reports) {
    yield separator + JSON.stringify(describeFile(report))
    separator = ',\n'
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n'
}

/** One file in each line, for programs that read as it comes. */
export const reportJsonLines: Reporter = async function* (reports) {
  for await (const report of reports) yield `${JSON.stringify(describeFile(report))}\n`
}

function describeFile(report: FileReport) {
  const describe = (finding: Finding) => describeFinding(report, finding)
  return { file: report.file, findings: report.findings.map(describe) }
}

function describeFinding(report: FileReport, finding: Finding) {
  const { id, kind, severity, message } = finding
  return {
    ...regionOf(report, finding.span),
    id,
    kind,
    severity,
    message,
    fixes: printableFixes(report, finding).map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map(({ span, newText }) => ({ ...regionOf(report, span), newText })),
    })),
  }
}
