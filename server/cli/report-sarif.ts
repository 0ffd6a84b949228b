import { relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Finding, Fix, Severity } from '../findings/finding.ts'
import { lenses } from '../questions/index.ts'
import { rules } from '../rules/index.ts'
import type { Span } from '../text/span.ts'
import {
  type FileReport,
  printableFixes,
  type Region,
  type Reporter,
  regionOf,
} from './file-report.ts'
import { withSlashes } from './posix-path.ts'
import { readVersion } from './version.ts'

/** SARIF 2.1.0, which code scanning services read. */
export const reportSarif: Reporter = async function* (reports, { complaints }) {
  const results: object[] = []
  for await (const report of reports)
    results.push(...report.findings.map((finding) => describeResult(report, finding)))
  const run = {
    tool: { driver: describeTool() },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: complaints.length === 0,
        toolExecutionNotifications: complaints.map((text) => ({
          level: 'error',
          message: { text },
        })),
      },
    ],
    results,
  }
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json'
  yield `${JSON.stringify({ $schema, version: '2.1.0', runs: [run] }, null, 2)}\n`
}

function describeTool() {
  return {
    name: 'postmortem-lint',
    semanticVersion: readVersion(),
    informationUri: 'https://github.com/postmortem-lint/postmortem-lint',
    rules: [
      ...rules.map((rule) => describeRule(rule, rule.severity, 'problem')),
      ...lenses.map((lens) => describeRule(lens, 'info', 'question')),
    ],
  }
}

function describeRule(
  { id, title, why }: { readonly id: string; readonly title: string; readonly why: string },
  severity: Severity,
  kind: Finding['kind'],
) {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: why },
    defaultConfiguration: { level: levelOf(severity) },
    properties: { tags: [kind] },
  }
}

/** Places of rules in the list above, which results point into. */
const ruleIndexes = new Map([...rules, ...lenses].map(({ id }, index) => [id, index]))

function describeResult(report: FileReport, finding: Finding) {
  const { id, kind, severity, message, fingerprint, related = [] } = finding
  const ruleIndex = ruleIndexes.get(id)
  return {
    ruleId: id,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levelOf(severity),
    message: { text: message },
    locations: [describeLocation(report, finding.span)],
    relatedLocations: related.map(({ span, message: text }, index) => ({
      id: index,
      ...describeLocation(report, span),
      message: { text },
    })),
    partialFingerprints: { 'postmortemLint/v1': fingerprint },
    fixes: printableFixes(report, finding).map((fix) => describeFix(report, fix)),
    properties: { kind },
  }
}

function describeFix(report: FileReport, { title, edits }: Fix) {
  const replacements = edits.map(({ span, newText }) => ({
    deletedRegion: describeRegion(regionOf(report, span)),
    insertedContent: { text: newText },
  }))
  const artifactLocation = { uri: uriOf(report.path) }
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] }
}

function describeLocation(report: FileReport, span: Span) {
  const artifactLocation = { uri: uriOf(report.path) }
  const region = describeRegion(regionOf(report, span))
  return { physicalLocation: { artifactLocation, region } }
}

function describeRegion({ line, column, endLine, endColumn }: Region) {
  return { startLine: line, startColumn: column, endLine, endColumn }
}

/** Relative to where the run began, which services take for the repository's root. */
function uriOf(path: string): string {
  const inside = withSlashes(relative('.', path))
  const isOutside = inside.startsWith('../') || /^[a-z]:/i.test(inside)
  if (isOutside) return pathToFileURL(path).href
  return inside.split('/').map(encodeURIComponent).join('/')
}

function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  return severity === 'error' || severity === 'warning' ? severity : 'note'
}
