import type { Verdict } from '../config/resolver.ts'
import { maskedSpans } from '../findings/mask.ts'
import { readLineStarts } from '../text/lines.ts'
import type { FileReport } from './file-report.ts'
import type { Target } from './find-targets.ts'
import { type FixedText, fixText } from './fix-text.ts'
import { type JudgedText, openText } from './judged-text.ts'
import { complainOfFailures, withDocument } from './open-document.ts'
import type { ReviewCache } from './review-cache.ts'
import { complainOf, complainOfConfig, type Session } from './session.ts'
import { explainFailure } from './stored-text.ts'
import { count } from './tally.ts'
import { writeText } from './write-text.ts'

/** Judges all that is ours to judge, one document after the other; notes each verdict. */
export async function* judgeTargets(
  session: Session,
  verdicts: Verdict[],
): AsyncGenerator<FileReport> {
  const { targets, terminal } = session
  const cache = await cacheFor(session)
  for (const [index, target] of targets.entries()) {
    terminal.showProgress(`${index} of ${count(targets.length, 'file')} looked at`)
    const report = await withDocument(target, session, async () => {
      const { verdict, open } = await tryTarget(target, session, cache)
      verdicts.push(verdict)
      return verdict.judged ? reportOn(target, open(), session) : undefined
    })
    if (report) yield report
  }
  cache?.save()
}

/** What fixes write is judged anew. */
async function cacheFor({ invocation, facts }: Session): Promise<ReviewCache | undefined> {
  const { cacheLocation, fix, dryRun } = invocation
  if (cacheLocation === undefined || fix || dryRun) return undefined
  const { openCache } = await import('./review-cache.ts')
  return openCache(cacheLocation, facts.today ?? '')
}

/** The verdict, and a way to the document, which is read only once and only where it must be. */
async function tryTarget(target: Target, session: Session, cache: ReviewCache | undefined) {
  const { path, named } = target
  const { config, problems } = await session.resolver.configFor(path)
  let opened: JudgedText | undefined
  const open = () => {
    opened ??= openText(target, session, { config, cache })
    return opened
  }
  const recognise = () => open().recognise()
  const evenIfIgnored = !session.invocation.ignoring
  const verdict = await session.resolver.verdictOn({ path, named, evenIfIgnored, recognise })
  if (verdict.because !== 'ignored') complainOfConfig(problems, session.terminal)
  return { verdict, open }
}

function reportOn(target: Target, document: JudgedText, session: Session): FileReport {
  const { text, review, fixCount } = mend(target, document, session)
  complainOfFailures(target, review, session)
  return {
    file: target.shown,
    path: target.path,
    text,
    lineStarts: readLineStarts(text),
    findings: review.findings,
    masked: maskedSpans(review.findings),
    stored: document.stored,
    fixCount,
    ...(review.untouched ? { untouched: review.untouched } : {}),
  }
}

/** The text as it is after the fixes that were asked for; as it was where it cannot be written. */
function mend(target: Target, document: JudgedText, session: Session): FixedText {
  const { fix, dryRun } = session.invocation
  const { text, mark } = document.stored
  const unchanged = { text, review: document.judge(), fixCount: 0 }
  if (!fix && !dryRun) return unchanged
  const fixed = fixText(text, unchanged.review, document.review)
  if (dryRun || fixed.text === text) return fixed
  try {
    writeText(target.path, { text: fixed.text, mark })
    return fixed
  } catch (error) {
    complainOf(target.shown, `this cannot be written: ${explainFailure(error)}`, session.terminal)
    return unchanged
  }
}
