import { type Prose, squeeze } from '../text/prose.ts'
import type { Words } from '../text/span.ts'

/** `Owner: Jane`, `assigned to Jane`, `@jane`, `(Jane Doe)` at the end, `[Jane]` at either end. */
export function readOwner({ plain, start, code }: Prose): Words | undefined {
  for (const pattern of ownerForms) {
    const match = pattern.exec(plain)
    const name = match?.[1]
    if (!match || !name || match.indices?.[1] === undefined) continue
    const [from, to] = match.indices[1]
    if (code.some((span) => span.start <= from && to <= span.end)) continue
    if (!isNobody(name)) {
      return { text: squeeze(name), span: { start: start + from, end: start + to } }
    }
  }
  return undefined
}

/** Words that stand where an owner would, and say that there is none. */
function isNobody(name: string): boolean {
  return /^@?(?:tbd|tba|todo|none|n\/a|unassigned\b.*|team|everyone|someone|us|we|done|completed?|wip|in progress|optional)$/i.test(
    name.trim(),
  )
}

const person = "\\p{Lu}[\\p{Ll}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]*){0,2}"
const ownerForms = [
  /\b(?:owners?|assignees?|assigned to|dri|responsible|lead)\b[\s*_]*[:=：]?[\s*_]*(@?[\p{L}][^\n,;()|[\]–—]{0,40}?)(?=\s*(?:[,;()|[\]\n–—]|(?<!\b\p{Lu})\.|\s-\s|\s{2,}|\bdue\b|\bby\b|$))/diu,
  /担当(?:者)?\s*[:：]?\s*([^\s,、。()（）|]{1,30})/du,
  /(?<![\w.@/])(@[\w][\w.-]*(?:\/[\w.-]+)?)(?![\w@])/du,
  new RegExp(`[([](${person})[)\\]]\\s*[.;]?\\s*$`, 'du'),
  new RegExp(`^\\s*\\[(${person})\\]`, 'du'),
]

/**
 * True where the words could name an owner in a way that is not surely one: `Ann: raise it`,
 * `Ann to raise it`, `raise it — Ann`, `(Ann / Platform)`. Who asks for owners is silent here.
 */
export function mayNameOwner({ plain }: Prose): boolean {
  return uncertainForms.some((form) => form.test(plain))
}

const uncertainForms = [
  /^\s*[[(][\p{L}][^\])]{1,30}[\])][\s:]+\S/u,
  new RegExp(`^[\\s*]*(?:${person}|[\\w ]{1,30} team)[\\s*]*:`, 'iu'),
  new RegExp(`^[\\s*]*(?:${person}|[\\w ]{1,30} team)[\\s*]+(?:to|will|should|is going)\\s`, 'u'),
  new RegExp(`(?:[–—|]|--)\\s*(?:${person})[^.]{0,30}$`, 'u'),
  /[([][^()[\]]*(?:\p{Lu}\p{Ll}+|\bteam\b|~\w)[^()[\]]*[)\]]/u,
]
