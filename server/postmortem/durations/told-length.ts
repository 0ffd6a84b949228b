/**
 * Whether a length of time is told of what happened. A sentence in the past tense tells a story;
 * one in the present tells how a system behaves, and a modal verb what it may do.
 */
export function isToldInStory(before: string, after: string): boolean {
  const head = before.slice(before.search(/[^.!?;]*$/))
  const [tail = ''] = after.split(/[.!?;](?:\s|$)/, 1)
  if (apartBefore.test(head) || apartAfter.test(tail) || isCited(head)) return false
  const sentence = `${head} … ${tail}`
  if (/\p{Script=Han}/u.test(sentence)) return isToldInJapanese(head, tail)
  // A cut at a comma would part a verb from its length; one at a colon or bracket does not.
  const part = `${head.slice(head.search(/[^:(]*$/))} … ${tail.split(/[:)]/, 1)[0]}`
  const clause = `${head.slice(head.lastIndexOf(',') + 1)} … ${tail.split(',', 1)[0]}`
  return past.test(part) && !general.test(clause)
}

/** `うち Redis の切り替えが 45分。`, `20 分かかった`. */
function isToldInJapanese(head: string, tail: string): boolean {
  const [clause = ''] = tail.split(/[。、]/, 1)
  const isTold = /^\s*(?:[。、]|は|が(?!か)|かか(?:った|りました)|を要した|のあいだ|の間)/.test(
    tail,
  )
  return (
    isTold &&
    !/本来|設定|間隔|タイムアウト|保持|ごと|毎|以内|予定|上限|閾値|必要|でき|想定|する$/.test(
      head.slice(-30) + clause,
    )
  )
}

/** `"detach first, delete after two weeks"` are the words of somebody else. */
export function isCited(head: string): boolean {
  return (head.match(/["“”]/g)?.length ?? 0) % 2 === 1
}

/** What stands right before a setting, a rate, a date, or a number that is compared. */
const apartBefore =
  /(?:\b(?:every|each|per|older than|younger than|newer than|longer than|timeout|interval|retry(?:ing)? in|(?<!up )to|at|on|after|an?|the|of|least|most|version|required|usual|normal|planned|T)|(?<!for the )\b(?:last|past|next|first)|[×x*@#=<>:/+-])[\s(~]*$/i
const apartAfter =
  /^(?:-|[\s)]*(?:ago|earlier|prior|old|left|into|before|notice|window|timeouts?|intervals?|retention|ttl|cron|cache|polls?|per\b|each\b|of (?:data|history|logs?|traffic|retention|readings?|records?|messages|events)|from now|in the future|(?:\w+ )?(?:timeout|interval|window|period|limit|threshold|delay|cooldown|backoff|grace|heads.up|follow.up|deadline|warning)))/i
/** Words of habits, rules and wishes. */
const general =
  /\b(?:(?:is|are|be|gets?) (?:\w+ly )?\w+ed|can|could|may|might|would|should|will|must|shall|cannot|if|whenever|unless|until then|every|usually|normally|typically|often|always|by default|configured|set to|expect\w*|plan\w*|agreed|supposed|allowed|SLA|SLO|RTO|RPO|target|objective|budget|threshold|timeout|interval|cron|ttl|retention)\b|['’](?:ll|d)\b/i
const past =
  /\b(?:was|were|had|did|took|went|came|ran|fell|held|kept|lost|found|began|begun|got|gave|made|spent|saw|left|stood|grew|sat|rose|broke|built|cost|sent|became|woke|knew|thought|told|brought|caught|drove|met|paid|slept|stuck|been|[a-z]{3,}ed)\b/i
