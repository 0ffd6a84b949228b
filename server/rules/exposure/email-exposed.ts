import type { Postmortem } from '../../postmortem/model.ts'
import type { Span } from '../../text/span.ts'
import type { Rule } from '../rule.ts'

export const emailExposed: Rule = {
  id: 'email-exposed',
  title: "Nobody's own address stands in the account",
  why: 'An address in a log belongs to a person who was never asked, and a postmortem is copied and kept.',
  severity: 'info',
  *check(postmortem, { text }) {
    if (!text.includes('@')) return
    for (const match of text.matchAll(address)) {
      const [, local = '', domain = ''] = match
      const start = match.index
      const span = { start, end: start + match[0].length }
      if (!isPersonal(local, domain) || isSigned(span, postmortem, text)) continue
      const masked = { start: start + 1, end: start + local.length }
      const shown = `${local[0]}…@${domain}`
      yield { span, masked, message: `“${shown}” looks like the address of a person.` }
    }
  },
  examples: [
    {
      title: 'A customer in a log',
      text: `# Checkout outage

\`\`\`
14:02:11 order 17 of jo.smith81@gmail.com failed: no connection
                     ^^^^^^^^^^^^^^^^^^^^ info email-exposed: “j…@gmail.com” looks like the address of a person.
\`\`\`
`,
    },
    {
      title: 'Addresses of roles and teams, of examples, and of who signed the document',
      text: `# Checkout outage

Authors: Jo Smith <jo.smith@shop.example>, Ann Lee <ann.lee@gmail.com>

Write to support@gmail.com or checkout-team@shop.io; \`user@example.org\` was the test account, and
git@github.com the remote.
`,
    },
  ],
}

const address =
  /(?<![\w.+%:/-])([\w.+-]{1,64})@((?:[\w-]{1,63}\.){1,4}[A-Za-z]{2,12})(?![\w-]|\.\w)/g

/** Where people have their own mailboxes; elsewhere a first and a last name make a person. */
const mailHosts =
  /^(?:g(?:oogle)?mail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|proton(?:mail)?|pm|gmx|web|mail|yandex|qq|163|126|naver|fastmail|hey|t-online|orange|free|libero)\.[a-z.]{2,6}$/i

const roles =
  /^(?:support|help|info|contact|hello|security|abuse|admin|root|postmaster|webmaster|no-?reply|do-?not-?reply|sales|billing|alerts?|notifications?|oncall|on-call|ops|sre|devops|infra|platform|team|dev|git|bot|ci|builds?|test(?:er|ing)?|user|example|foo|your?|name|someone|jenkins|service|system|daemon|mailer|press|jobs|privacy|legal|feedback|community)(?:[.+_-]|\d*$)|[.+_-](?:team|bot|alerts|oncall|ops|admins?|support)$/i

function isPersonal(local: string, domain: string): boolean {
  if (
    roles.test(local) ||
    /(?:^|\.)(?:example|test|invalid|local|localhost)(?:\.|$)|noreply/i.test(domain)
  )
    return false
  if (mailHosts.test(domain)) return /[a-z]{3}/i.test(local)
  return /^[a-z]{2,20}\.[a-z]{3,20}\d{0,4}$/i.test(local) && !/iam\.gserviceaccount/.test(domain)
}

/** Named as an author or responder, or the hand behind a commit. */
function isSigned(span: Span, { metadata, sections }: Postmortem, text: string): boolean {
  const isField = metadata.some(
    ({ value }) => value.span.start <= span.start && span.end <= value.span.end,
  )
  const isRole = sections.some(
    ({ role, body }) => role === 'participants' && body.start <= span.start && span.end <= body.end,
  )
  const line = text.slice(text.lastIndexOf('\n', span.start) + 1, span.start)
  return (
    isField ||
    isRole ||
    /(?:^|\b)(?:author|commit(?:ter)?|signed-off-by|co-authored-by|by|from|contact)\b[^.]*$/i.test(
      line,
    )
  )
}
