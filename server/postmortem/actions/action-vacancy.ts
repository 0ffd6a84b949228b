import { type Prose, squeeze } from '../../text/prose.ts'
import type { Words } from '../../text/span.ts'

/** What stands where an owner is named, and says that there is none yet: `Owner: TBD`. */
export function readVacancy({ plain, start, code }: Prose): Words | undefined {
  for (const form of forms) {
    const [from, to] = form.exec(plain)?.indices?.[1] ?? []
    if (from === undefined || to === undefined) continue
    if (code.some((span) => span.start <= from && to <= span.end)) continue
    return { text: squeeze(plain.slice(from, to)), span: { start: start + from, end: start + to } }
  }
  return undefined
}

/** The same in a cell that is for owners. */
export function vacancyOfCell(words: Words | undefined): Words | undefined {
  return words && new RegExp(`^${nobody}$`, 'i').test(words.text) ? words : undefined
}

const nobody =
  '(?:@?(?:tbd|tba|todo|fixme)|unassigned|to be (?:assigned|determined|decided)|\\?{2,}|未定)'

const forms = [
  new RegExp(
    `\\b(?:owners?|assignees?|assigned to|dri|responsible)\\b[\\s*_]*[:=：]?[\\s*_]*(${nobody})(?![\\p{L}\\p{N}])`,
    'diu',
  ),
  new RegExp(`担当(?:者)?\\s*[:：]?\\s*(${nobody})`, 'diu'),
  /(?<![\w.@/])(@(?:tbd|tba|todo))(?![\w@])/diu,
  // Alone in brackets it may be the task that is open; among other fields it is the owner.
  /[([](tbd|tba|unassigned)[,;] /diu,
  /(?:[–—]|\s-)\s+(tbd|tba|unassigned), /diu,
]
