import { configName } from '../config/find-config.ts'
import type { Verdict } from '../config/resolver.ts'
import type { Untouched } from '../questions/untouched.ts'
import type { Format } from './command-options.ts'
import type { FileReport, Reporter } from './file-report.ts'
import { judgeTargets } from './judge-targets.ts'
import type { Invocation } from './read-arguments.ts'
import { openSession, type Session } from './session.ts'
import { count, countFile, newTally, type Tally } from './tally.ts'
import type { Terminal } from './terminal.ts'

/** Judges documents and reports what was found. */
export async function check(invocation: Invocation, terminal: Terminal): Promise<number> {
  const session = await openSession(invocation, terminal)
  if (invocation.printsConfig) return (await import('./print-config.ts')).printConfig(session)
  const report = await loadReporter(invocation)
  const shown = newTally()
  const all = newTally()
  const verdicts: Verdict[] = []
  const { quiet } = invocation
  const untouched: string[] = []
  const reports = counted(judgeTargets(session, verdicts), { all, shown, quiet, untouched })
  const { columns, colour, complaints } = terminal
  const setting = { columns, colour, complaints, quiet, tally: shown }
  for await (const piece of report(reports, setting)) await terminal.print(piece)
  for (const one of untouched) terminal.note(`postmortem-lint: ${one}`)
  if (all.files === 0 && terminal.complaints.length === 0)
    terminal.note(`postmortem-lint: nothing to judge: ${whyNothing(session, verdicts)}`)
  return Math.max(exitStatus(session, all), untouched.length > 0 ? 1 : 0)
}

/** Each is loaded only where it is asked for. */
const reporters: Readonly<Record<Format, () => Promise<Reporter>>> = {
  text: async () => (await import('./report-text.ts')).reportText,
  json: async () => (await import('./report-json.ts')).reportJson,
  jsonl: async () => (await import('./report-json.ts')).reportJsonLines,
  sarif: async () => (await import('./report-sarif.ts')).reportSarif,
  github: async () => (await import('./report-github.ts')).reportGithub,
}

async function loadReporter({ format, dryRun }: Invocation): Promise<Reporter> {
  return dryRun ? (await import('./report-diff.ts')).reportDiff : reporters[format]()
}

interface Counts {
  readonly all: Tally
  readonly shown: Tally
  readonly quiet: boolean
  /** What to say of files in which more questions are left untouched than their team allows. */
  readonly untouched: string[]
}

/** Counts what passes by; `--quiet` hides findings but not their number from `--max-warnings`. */
async function* counted(
  reports: AsyncIterable<FileReport>,
  { all, shown, quiet, untouched }: Counts,
): AsyncGenerator<FileReport> {
  for await (const report of reports) {
    const findings = report.findings.filter(({ severity }) => !quiet || severity === 'error')
    countFile(all, report)
    countFile(shown, { ...report, findings })
    const left = report.untouched
    if (left && left.count > left.allowed) untouched.push(explainUntouched(report.file, left))
    yield { ...report, findings }
  }
}

function explainUntouched(file: string, { count: left, allowed }: Untouched): string {
  const todo = 'answer them, list them under open questions, or say why not'
  return `${file}: nobody has touched ${count(left, 'question')}, and \`questions.untouchedAllowed\` in ${configName} allows ${allowed}; ${todo}`
}

function whyNothing({ targets }: Session, verdicts: readonly Verdict[]): string {
  const [first] = targets
  if (!first) return 'there is no Markdown file here that is not ignored'
  if (targets.length === 1) return `${first.shown}: ${verdicts[0]?.why}`
  const ignored = verdicts.filter(({ because }) => because === 'ignored').length
  const left = verdicts.filter(({ because }) => because === 'not-configured')
  const globs = left[0]?.found.files?.globs ?? []
  if (left.length === targets.length && globs.length > 0)
    return `\`files\` in ${configName} (${globs.join(', ')}) matches none of ${count(left.length, 'file')} here`
  if (ignored === targets.length) return `all ${count(ignored, 'file')} named are ignored`
  return `none of ${count(targets.length, 'file')} is a postmortem; name one to judge it anyway`
}

function exitStatus({ invocation, terminal }: Session, { errors, warnings }: Tally): number {
  const { maxWarnings = Number.POSITIVE_INFINITY } = invocation
  if (warnings > maxWarnings) {
    const found = `${count(warnings, 'warning')} found`
    terminal.note(`postmortem-lint: ${found}, --max-warnings allows ${maxWarnings}`)
  }
  if (terminal.complaints.length > 0) return 2
  return errors > 0 || warnings > maxWarnings ? 1 : 0
}
