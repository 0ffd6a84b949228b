import { type Facts, quoteFact } from './facts.ts'
import { namesIn } from './find-answer.ts'
import type { Place } from './find-places.ts'
import type { Passage, Reading } from './passage.ts'

/** As many as of an item in a list. */
const fewestInCommon = 2

/**
 * Where a plan is told in sentences: the promise that has most in common with the account and
 * names no day.
 */
export function findPromise(reading: Reading, told: ReadonlySet<string>): Place[] {
  const [first] = reading.passages
    .filter(({ role, text }) => role === 'action-items' && promise.test(text) && !day.test(text))
    .map((passage) => ({
      passage,
      common: [...namesIn(passage)].filter((name) => told.has(name)).length,
    }))
    .filter(({ common }) => common >= fewestInCommon)
    .sort((a, b) => b.common - a.common)
  return first ? [{ span: first.passage.span, passage: first.passage, facts: factsOf(first) }] : []
}

function factsOf({ passage }: { passage: Passage }): Facts {
  return { quote: quoteFact(passage, { from: 0, to: 0 }), lack: 'no day' }
}

/** Somebody is at it, or will be; what is only thought about is no promise. */
const promise =
  /\b(?:we(?:['’]re| are) (?:also |now |currently )?(?:adding|building|changing|extending|fixing|giving|making|migrating|moving|putting|replacing|rewriting|rolling out|working on)|we(?:['’]ll| will| plan to| intend to| (?:are|['’]re) (?:going|planning) to)|(?:will|is going to|are going to) (?:also |now )?be (?:added|built|changed|created|extended|fixed|introduced|migrated|moved|rebuilt|removed|replaced))\b/i

const day =
  /\d{4}-\d\d|\b(?:by|before|until|in|on|this|next|end of|over the coming)\s+(?:\S+\s+){0,3}(?:January|February|March|April|May|June|July|August|September|October|November|December|days?|weeks?|months?|quarters?|sprints?|years?|spring|summer|autumn|winter|Q[1-4]|tomorrow|Monday|Tuesday|Wednesday|Thursday|Friday)\b|\b(?:later this|thanks?|thanking)\b/i
