import type { ActionItem } from '../postmortem/model.ts'
import { namesIn } from './find-answer.ts'
import type { Place } from './find-places.ts'
import { factsOf, isInPlace, isOfCause, namesOf, phrasesIn } from './find-plans.ts'
import type { OpenEndedCondition } from './lens.ts'
import type { Reading } from './passage.ts'
import { readWords } from './phrase.ts'

/** Fewer are a label. */
const fewestWords = 4
/** So many with a name or a day make the one without either the odd one out. */
const fewestOthers = 2
/** Where none has either, the one is asked about that has most to do with what happened. */
const fewestInCommon = 2

/**
 * One open action item that has neither a name nor a day nor a ticket: one that is in doubt before
 * the odd one out, and that before the one that has most in common with the account.
 */
export function findOpenEnded({ unless }: OpenEndedCondition, reading: Reading): Place[] {
  const { actions } = reading.postmortem
  const open = actions.filter(
    (action) =>
      action.done !== true &&
      !isInPlace(action) &&
      !tells.test(action.what.text) &&
      phrasesIn(action.what.text, unless).length === 0 &&
      readWords(action.what.text).length >= fewestWords,
  )
  const doubted = actions.find((action) => action.done !== true && isDoubted(action))
  if (doubted) return [placeOf(doubted, { lack: 'a question mark where a name would stand' })]
  const bare = open.filter(isBare)
  const taken = actions.filter(({ owner, due, tracker }) => owner ?? due ?? tracker)
  const [odd, ...others] = bare
  const lack = 'neither a name nor a day'
  if (odd && others.length === 0 && taken.length >= fewestOthers)
    return [placeOf(odd, { lack, count: String(taken.length) })]
  const told = new Set(
    reading.passages
      .filter((one) => isOfCause(one) || one.event)
      .flatMap((one) => [...namesIn(one)]),
  )
  const [first] = bare
    .map((action) => ({ action, common: namesOf(action).filter((name) => told.has(name)).length }))
    .filter(({ common }) => common >= fewestInCommon)
    .sort((a, b) => b.common - a.common)
  return first ? [placeOf(first.action, { lack })] : []
}

/** A day told otherwise: `before the elections in April`, `next sprint`. */
const bound =
  /\b(?:before|by|until|till|at the latest|this|next) (?:\S+ ){0,4}(?:January|February|March|April|May|June|July|August|September|October|November|December|week|month|quarter|sprint|year|spring|summer|autumn|winter|Q[1-4])\b/i

/** What is, was or is asked is no task. */
const tells =
  /^(?:how|what|why|who|when|where|though|since|there|is|are|does|did|can|could)\b|^\S+(?: \S+){0,5} (?:is|are|was|were|has|have|had)\b|\?\W*$/i

function isBare({ owner, due, tracker, mayHaveOwner, what }: ActionItem): boolean {
  return !owner && !due && !tracker && !mayHaveOwner && !bound.test(what.text)
}

/** `(Jane?)`, `owner: ?`. */
function isDoubted({ what, owner }: ActionItem): boolean {
  const named = /[([]@?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?\s?\?[)\]]/u
  return named.test(what.text) || /^\?+$|\?$/.test(owner?.text ?? '')
}

function placeOf(action: ActionItem, facts: Readonly<Record<string, string>>): Place {
  return { span: action.what.span, facts: { ...factsOf(action), ...facts } }
}
