import { remember } from '../../memory/remember.ts'
import { piecesOf } from '../../text/pieces.ts'
import { type Span, shiftSpan } from '../../text/span.ts'
import { isReal, type Looks } from './secret-looks.ts'

/** A secret in a text: what it is, where it stands, and what of it must not be shown. */
export interface FoundSecret {
  readonly name: string
  /** As much of it as tells which one is meant. */
  readonly opening: string
  readonly span: Span
  readonly masked: Span
}

interface Shape {
  readonly name: string
  /** The group `secret` is the secret, or else all of it is; the group `opening` may be shown. */
  readonly pattern: RegExp
  /** A known prefix makes a secret; without one the value itself must look like it. */
  readonly mustLook?: Looks
}

/** Shapes that issuers gave their secrets so that they can be found, and places where secrets stand. */
const shapes: readonly Shape[] = [
  {
    name: 'an AWS access key',
    pattern: /(?<![A-Z\d])(?<opening>AKIA|ASIA)[A-Z2-7]{16}(?![A-Z\d])/g,
  },
  { name: 'a GitHub token', pattern: /\b(?<opening>gh[pousr]_)[A-Za-z\d]{36}\b/g },
  { name: 'a GitHub token', pattern: /\b(?<opening>github_pat_)\w{60,90}\b/g },
  { name: 'a GitLab token', pattern: /\b(?<opening>glpat-)[\w-]{20,60}/g },
  { name: 'a Slack token', pattern: /\b(?<opening>xox[abeoprs]-|xapp-)[\dA-Za-z-]{20,100}/g },
  {
    name: 'the address of a webhook',
    pattern: /(?<opening>hooks\.slack\.com\/services\/)[A-Z\d]{8,12}\/[A-Z\d]{8,12}\/\w{20,30}/g,
    mustLook: 'random',
  },
  {
    name: 'the address of a webhook',
    pattern: /(?<opening>discord(?:app)?\.com\/api\/webhooks\/)\d{15,22}\/[\w-]{50,90}/g,
    mustLook: 'random',
  },
  { name: 'a Stripe key', pattern: /\b(?<opening>[rs]k_live_)[A-Za-z\d]{20,120}/g },
  { name: 'a Google API key', pattern: /\b(?<opening>AIza)[\w-]{35}(?![\w-])/g },
  { name: 'an npm token', pattern: /\b(?<opening>npm_)[A-Za-z\d]{36}\b/g },
  { name: 'a PyPI token', pattern: /\b(?<opening>pypi-AgE)[\w-]{60,250}/g },
  { name: 'a SendGrid key', pattern: /\b(?<opening>SG\.)[\w-]{22}\.[\w-]{43}(?![\w-])/g },
  { name: 'a Hugging Face token', pattern: /\b(?<opening>hf_)[A-Za-z]{34}\b/g },
  { name: 'a DigitalOcean token', pattern: /\b(?<opening>dop_v1_)[a-f\d]{64}\b/g },
  {
    name: 'an API key',
    pattern: /\b(?<opening>sk-(?:proj-|ant-)?)[A-Za-z\d_-]{32,200}/g,
    mustLook: 'random',
  },
  {
    name: 'an Azure storage key',
    pattern: /\b(?<opening>AccountKey=)(?<secret>[A-Za-z\d+/]{86}==)/g,
  },
  {
    name: 'a private key',
    pattern:
      /(?<opening>-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----)[\s>|]*(?:[\w-]{1,20}: [^\n]{1,80}\s+){0,3}(?:[A-Za-z\d+/=]{16,76}[\s>|]*){2,200}/g,
  },
  {
    name: 'a JSON web token',
    pattern: /\b(?<opening>eyJ)[\w-]{12,400}\.eyJ[\w-]{12,2000}\.[\w-]{20,800}/g,
  },
  {
    name: 'a credential',
    pattern:
      /\b(?<opening>Authorization["']?\s*[:=]\s*["']?(?:Bearer|Basic|Token)\s+)(?<secret>[\w.~+/=-]{16,2000})/gi,
    mustLook: 'random',
  },
  {
    name: 'a password in an address',
    pattern: /(?<opening>:\/\/[^\s:/@<>"'`]{1,80}:)(?<secret>[^\s@/<>"'`]{6,100})@[\w[]/g,
    mustLook: 'chosen',
  },
  {
    name: 'a password',
    pattern:
      /(?:password|passwd|passphrase|\bpwd)(?<opening>["']?\s{0,3}(?:[:=]|=>)\s{0,3}["'`]?)(?<secret>[^\s"'`,;<>|]{8,100})/gi,
    mustLook: 'chosen',
  },
  {
    name: 'a secret',
    pattern:
      /(?:secret|api[_-]?key|access[_-]?key|(?:auth|access|refresh|bearer|api|bot)[_-]?token)(?<opening>["']?\s{0,3}(?:[:=]|=>)\s{0,3}["'`]?)(?<secret>[\w./+=~-]{20,200})/gi,
    mustLook: 'random',
  },
]

/** Every secret in the text, each once, in order. */
export function findSecrets(text: string): FoundSecret[] {
  let start = 0
  return piecesOf(text).flatMap((piece) => {
    const at = start
    start += piece.length
    return secretsIn(piece).map((secret) => ({
      ...secret,
      span: shiftSpan(secret.span, at),
      masked: shiftSpan(secret.masked, at),
    }))
  })
}

const secretsIn = remember((text): readonly FoundSecret[] => {
  const found: FoundSecret[] = []
  for (const shape of shapes) {
    for (const match of text.matchAll(shape.pattern)) {
      const secret = readMatch(shape, match)
      const isKnown = found.some(
        ({ span }) => span.start < secret.span.end && secret.span.start < span.end,
      )
      if (!isKnown && isReal(text.slice(secret.masked.start, secret.masked.end), shape.mustLook))
        found.push(secret)
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
})

function readMatch({ name }: Shape, { 0: all, index, groups = {} }: RegExpMatchArray): FoundSecret {
  const at = index ?? 0
  const { secret, opening: shown = '' } = groups
  const start = at + (secret === undefined ? shown.length : all.indexOf(shown) + shown.length)
  const end = secret === undefined ? at + all.trimEnd().length : start + secret.length
  const opening = secret === undefined && shown.length <= 12 ? shown : ''
  const masked = { start, end }
  return { name, opening, span: { start: start - opening.length, end }, masked }
}
