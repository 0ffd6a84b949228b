import type { Config } from '../config/config.ts'
import type { Recognition } from '../postmortem/model.ts'
import type { Review } from '../review/review.ts'
import type { Target } from './find-targets.ts'
import { type OpenDocument, readDocument, textOf } from './open-document.ts'
import type { Kept, ReviewCache } from './review-cache.ts'
import type { Session } from './session.ts'
import type { StoredText } from './stored-text.ts'

/** As much of a review as a report is made of. */
export type Judgement = Pick<Review, 'findings' | 'failures' | 'untouched'>

/** A text that is judged, or was judged in an earlier run. */
export interface JudgedText {
  readonly stored: StoredText
  recognise(): Recognition
  judge(): Judgement
  review: OpenDocument['review']
}

/** Reads the text, and the document only where the cache does not know it. Throws a `ReadError`. */
export function openText(
  target: Target,
  session: Session,
  { config, cache }: { config: Config; cache: ReviewCache | undefined },
): JudgedText {
  const stored = textOf(target, session)
  const judged = { path: target.path, stored, config }
  const kept = target.isStandardInput ? undefined : cache?.find(judged)
  const asked = new Map<string, boolean>()
  const facts = { ...session.facts, ...noting(session, asked) }
  let opened: OpenDocument | undefined
  const open = () => {
    opened ??= readDocument(target, stored, { config, facts })
    return opened
  }
  const keep = (more: Partial<Kept>) => {
    const { recognition } = open().postmortem
    if (!target.isStandardInput) cache?.keep(judged, { recognition, ...more, exists: [...asked] })
  }
  return {
    stored,
    recognise() {
      if (kept) return kept.recognition
      keep({})
      return open().postmortem.recognition
    },
    judge() {
      if (kept?.findings) return judgementOf(kept.findings, kept.untouched)
      const { findings, failures, untouched } = open().judge()
      if (failures.length === 0) keep({ findings, ...(untouched && { untouched }) })
      return { ...judgementOf(findings, untouched), failures }
    },
    review: (text) => open().review(text),
  }
}

function judgementOf(
  findings: Kept['findings'] = [],
  untouched?: Judgement['untouched'],
): Judgement {
  return { findings, failures: [], ...(untouched && { untouched }) }
}

/** Notes what is asked of the disk, since the answer may be another one the next time. */
function noting({ facts }: Session, asked: Map<string, boolean>) {
  const { exists } = facts
  if (!exists) return {}
  return {
    exists(path: string): boolean {
      const isThere = exists(path)
      asked.set(path, isThere)
      return isThere
    },
  }
}
