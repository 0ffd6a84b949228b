import type { Prose } from '../../text/prose.ts'

const done =
  'done|erledigt|umgesetzt|abgeschlossen|fait|terminé|hecho|feito|concluído|completed?|fixed|resolved|implemented|deployed|merged|shipped|closed'
const open =
  'to ?do|offen|in Arbeit|geplant|à faire|en cours|pendiente|pendente|open|wip|pending|planned|in progress|in review|not started|not done|ongoing|blocked|backlog|deferred'

/** Signs that a task is done, wherever they stand in it. */
const doneSigns = [
  /^[^\p{L}]*(?:✅|☑|✔|\[x\]|:white_check_mark:|:heavy_check_mark:)/iu,
  /^[^\p{L}]*[([]?(?:done|completed?|fixed|resolved|implemented|完了)[)\]]?\s*[:：)\]–—-]/iu,
  /[([【](?:already )?(?:done|completed?|完了|済|対応済み?)[)\]】]|(?:[–—:]|\s-) (?:done|completed)\W*$|(?:✅|✔️?)\s*$|^\s*\[\*\]|[([](?:[^)\]]*, ?)?(?:done|completed) (?:on |in )?\d/i,
  /\bDONE\b/,
  /[:–—-]\s*[*_]*(?:done|completed|shipped|deployed|fixed)(?: on| in)? (?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{4}-\d\d|\d{1,2}[ ./])/u,
  /(?:[.!?]|[–—]| -)\s*[*_]*done[,.:]?\s/i,
  /[\d)\]]\s*[,;]\s*(?:merged|shipped|deployed|released|live)\W*$|[.!?]\s+(?:this|it|that) is (?:already |now )?(?:live|done|in place|deployed)\W*$/i,
  new RegExp(`\\bstatus\\b[\\s*_]*[:：][\\s*_]*(?:${done})\\b`, 'i'),
]

const openSigns = [
  /^[^\p{L}]*(?:⬜|☐|🔲|🚧|⏳|\[ \])/u,
  /^[^\p{L}]*[([]?TODO[)\]]?[\s:：)\]–—-]/u,
  /\(open since [^)]*\)/i,
  new RegExp(`[([【](?:${open}|未完了|未対応|対応中)[)\\]】]`, 'i'),
  new RegExp(`\\bstatus\\b[\\s*_]*[:：][\\s*_]*(?:${open})\\b`, 'i'),
]

/** What a heading or label says of all tasks below it: `Done this week`, `Still to come`. */
export function readGroupDone(words: string): boolean | undefined {
  if (
    /^\W*(?:still |yet )?(?:to come|to do|open|planned|pending|outstanding|remaining|in progress)\b|(?:未完了|未対応)/i.test(
      words,
    )
  )
    return false
  const isDone =
    /^\W*(?:already |what we(?: have|['’]ve)? )?(?:done|completed?|implemented|shipped|in place|fixed)\b|[([](?:done|completed)[)\]]|(?:完了|実施済)/i
  return isDone.test(words) ? true : undefined
}

/** True or false where the task is marked, by its box, a stroke, a sign or a word. */
export function readDone(prose: Prose, checked: boolean | undefined): boolean | undefined {
  if (checked !== undefined) return checked
  const { plain, struck } = prose
  const first = plain.search(/\S/)
  const isStruck = struck.some(
    ({ start, end }) => start <= first + 2 && end - start > plain.trim().length / 2,
  )
  if (isStruck || doneSigns.some((sign) => sign.test(plain))) return true
  return openSigns.some((sign) => sign.test(plain)) ? false : undefined
}

/** The state in a cell of its own; undefined for `Won’t do` and its kin, which is neither. */
export function readStatus(status: string): boolean | undefined {
  const percent = /^\W*(\d{1,3}) ?%/.exec(status)?.[1]
  if (percent) return percent === '100'
  const isDone = new RegExp(`✅|☑|✔|\\b(?:${done})\\b|完了|済`, 'i').test(status)
  if (isDone) return !/\bnot\b|\bpartial|未/i.test(status)
  const isOpen = new RegExp(
    `\\b(?:${open}|new|proposed|assigned|partial(?:ly)?)\\b|未|対応中|着手中|検討中|進行中|予定|⬜|☐|❌|🚧|⏳`,
    'i',
  )
  return isOpen.test(status) ? false : undefined
}
