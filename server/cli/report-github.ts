import { relative } from 'node:path'
import type { Finding } from '../findings/finding.ts'
import { type FileReport, type Reporter, regionOf } from './file-report.ts'
import { withSlashes } from './posix-path.ts'

/** Workflow commands, which GitHub Actions shows beside the lines of a pull request. */
export const reportGithub: Reporter = async function* (reports) {
  for await (const report of reports) {
    for (const finding of report.findings) yield `${annotate(report, finding)}\n`
  }
}

function annotate(report: FileReport, finding: Finding): string {
  const { line, column, endLine, endColumn } = regionOf(report, finding.span)
  const properties: Record<string, string | number> = {
    file: withSlashes(relative('.', report.path)),
    line,
    endLine,
    // GitHub refuses columns where the place spans lines.
    ...(line === endLine ? { col: column, endColumn } : {}),
    title: finding.id,
  }
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeValue(value)}`)
  return `::${levelOf(finding)} ${written.join(',')}::${escapeText(finding.message)}`
}

function levelOf({ severity }: Finding): string {
  return severity === 'error' || severity === 'warning' ? severity : 'notice'
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeValue(value: string | number): string {
  return escapeText(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
