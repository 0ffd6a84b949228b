import { type Prose, squeeze } from '../../text/prose.ts'
import type { Span, Words } from '../../text/span.ts'

const trackerUrl =
  /\/(?:issues?|pull|pulls|merge_requests|browse|tickets?|bugs?|work_?items?|boards?)\/|show_bug\.cgi|bugzil\.la|\/T\d+|linear\.app|atlassian\.net|trello\.com\/c|phabricator/i
const trackerWords =
  /(?<![\w/#&]|\b(?:item|step|phase|part|theory|option|rule|number|attempt|no\.?) ?)#\d{1,7}\b|(?<![\w!])!\d{2,7}\b|\b[\w.-]+\/[\w.-]+#\d+\b|\b(?:PR|MR|GH|[Bb]ug|[Ii]ssue|[Tt]icket)[ #-]{1,2}\d+\b|\b[A-Z][A-Z0-9]{1,9}-\d{1,6}\b(?!-)|(?<=^\W*|[[(] ?)T\d{3,6}\b(?=\s*(?:[-–—:)\]]|$))/
/** Names with the shape of a ticket that are none. */
const notTracker = /^(?:UTF|ISO|SHA|RFC|CVE|SEV|HTTP|TLS|ADR|AES|RSA|UTC|GMT|COVID|P)-\d/

/** A link to, or the number of, an issue, a pull request or a ticket. */
export function readTracker({ plain, start, links }: Prose): Words | undefined {
  const link = links.find(({ url }) => trackerUrl.test(url))
  const span = link?.span ?? findWords(plain)
  if (!span) return undefined
  return {
    text: squeeze(plain.slice(span.start, span.end)),
    span: { start: start + span.start, end: start + span.end },
  }
}

/** What is left of a link by reference, whose target stands elsewhere: "([issue][fix])". */
const byReference = /\(\s*(?:issue|ticket|bug|PR|pull request|merge request)\s*\)/i

function findWords(plain: string): Span | undefined {
  const match =
    trackerWords.exec(plain) ?? byReference.exec(plain) ?? /https?:\/\/[^\s)>\]]+/.exec(plain)
  if (!match || notTracker.test(match[0])) return undefined
  if (match[0].startsWith('http') && !trackerUrl.test(match[0])) return undefined
  return { start: match.index, end: match.index + match[0].length }
}
