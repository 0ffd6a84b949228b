import type { ActionItem } from '../postmortem/model.ts'
import { namesIn } from './find-answer.ts'
import type { Place } from './find-places.ts'
import { factsOf, isInPlace, isOfCause, namesOf, phrasesIn } from './find-plans.ts'
import { findPromise } from './find-promise.ts'
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
      !noTasks.some((shape) => shape.test(action.what.text)) &&
      phrasesIn(action.what.text, unless).length === 0 &&
      readWords(action.what.text).length >= fewestWords,
  )
  const doubted = actions.find((action) => action.done !== true && isDoubted(action))
  if (doubted) return [placeOf(doubted, { lack: doubtOf(doubted) })]
  const bare = open.filter(isBare).filter((one) => actions.length === 1 || !isChore(one))
  const taken = actions.filter(({ owner, due, tracker }) => owner ?? due ?? tracker)
  const [odd, ...others] = bare
  const lack = 'neither a name nor a day'
  if (odd && others.length === 0 && taken.length >= fewestOthers)
    return [placeOf(odd, { lack: 'neither name nor day nor ticket', count: String(taken.length) })]
  const told = new Set(
    reading.passages
      .filter((one) => isOfCause(one) || one.event)
      .flatMap((one) => [...namesIn(one)]),
  )
  const [first] = bare
    .map((action) => ({ action, common: namesOf(action).filter((name) => told.has(name)).length }))
    .filter(({ common }) => common >= fewestInCommon)
    .sort((a, b) => b.common - a.common)
  if (first) return [placeOf(first.action, { lack })]
  return actions.length === 0 ? findPromise(reading, told) : []
}

/** Of 24 that readers judged, none that only writes down or looks into was worth the question. */
function isChore({ what }: ActionItem): boolean {
  return /^\W*(?:consider|discuss|document|explore|investigate|look into|maybe|monitor|research|review|something|team discussed|think|write)\b|\b(?:checklist|dashboards?|docs|documentation|guide|guidelines?|readme|runbooks?)\b/i.test(
    what.text,
  )
}

/** A day told otherwise: `before the elections in April`, `next sprint`. */
const bound =
  /\b(?:before|by|until|till|at the latest|this|next) (?:\S+ ){0,4}(?:January|February|March|April|May|June|July|August|September|October|November|December|week|month|quarter|sprint|year|spring|summer|autumn|winter|Q[1-4])\b/i

/** What is no task, whatever list it stands in. */
const noTasks = [
  // A question, or a reason.
  /^(?:how|what|why|who|when|where|though|since|there|is|are|does|did|can|could)\b|\?\W*$/i,
  // What holds always, or never.
  /^(?:do not|don['’]t|never|always|avoid|prefer|remember)\b/i,
  // What is told: "The routine carries the rule", "The alert was raised - Jane added graphs".
  /^the(?!.*\b(?:should|must|needs?)\b)|^\S+(?: \S+){0,8} (?:is|are|was|were|has|have|had|came|caught|gave|got|held|kept|ran|took|went)\b/i,
  / [-–—] .*\b(?:added|began|created|did|done|filed|fixed|has|made|opened|started|was|were|wrote)\b/i,
  /^(?:a |an )?(?:test|check|alert|guard|hook|rule|job|script)\b(?: \S+){0,4} (?:guards|covers|catches|prevents|enforces|fails|blocks)\b/i,
  // What holds from now on, whenever it comes to it.
  /\b(?:any (?:further|future)|from now on|going forward|in future)\b/i,
  // What was decided against, for now or for good.
  /\b(?:parked|declined|rejected by|won['’]t do|wontfix|not planned)\b/i,
  // What readers are advised to do with what is theirs.
  /\byours?\b/i,
]

/** "Rota for the launch - Pauline to talk to production". */
const nameToDo = /\s[-–—:]\s@?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? (?:to|will)\b/u

function isBare({ owner, due, tracker, mayHaveOwner, what }: ActionItem): boolean {
  return (
    !owner &&
    !due &&
    !tracker &&
    !mayHaveOwner &&
    !bound.test(what.text) &&
    !nameToDo.test(what.text)
  )
}

/** `(Jane?)`. */
const namedInDoubt = /[([](@?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?\s?\?)[)\]]/u
/** `Jane?`, `?`, `TBD`: what stands for an owner and is none. */
const ownerInDoubt =
  /\?$|^(?:tb[acd]|to be (?:announced|confirmed|decided|defined|determined)|unassigned|unowned|未定)\.?$/i

/** Where somebody is named, what is doubted in the words is something else: `spike (ProxySQL?)`. */
function isDoubted({ what, owner }: ActionItem): boolean {
  return owner ? ownerInDoubt.test(owner.text) : namedInDoubt.test(what.text)
}

function doubtOf({ what, owner }: ActionItem): string {
  return `“${owner?.text ?? namedInDoubt.exec(what.text)?.[1] ?? '?'}” for its owner`
}

function placeOf(action: ActionItem, facts: Readonly<Record<string, string>>): Place {
  return { span: action.what.span, facts: { ...factsOf(action), ...facts } }
}
