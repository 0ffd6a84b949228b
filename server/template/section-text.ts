import type { Template, TemplateSection } from './template.ts'

/** A section as the template has it, with those it holds, at the given depth of heading. */
export function sectionText(
  template: Template,
  section: TemplateSection,
  depth = section.depth,
): string {
  const at = template.sections.indexOf(section)
  const inner = template.sections.filter(({ parent }) => parent === at)
  const marks = '#'.repeat(Math.min(6, depth))
  const heading = depth > 6 ? `**${section.heading}**` : `${marks} ${section.heading}`
  const own = section.body ? [heading, section.body] : [heading]
  const parts = inner.map((one) => sectionText(template, one, depth + one.depth - section.depth))
  return [...own, ...parts].join('\n\n')
}

/** Words of a text as people count them; two signs of Chinese or Japanese make one. */
export function countWords(text: string): number {
  const told = text.replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
  return [
    ...told.matchAll(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}|[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu,
    ),
  ].length
}

/** `No actions, because …`: an answer. `nothing` where only the first half is there. */
export function readNone(text: string): 'with-reason' | 'without-reason' | undefined {
  const plain = text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/[\s*_>|-]+/g, ' ')
    .trim()
  if (!/^(?:no|none|nothing|not (?:needed|applicable)|n\/a|なし)(?![\p{L}\p{N}])/iu.test(plain))
    return undefined
  const hasReason = /\b(?:because|since|as|for)\b|[:：,;—–]\s*\p{L}|ため|ので|から/iu.test(plain)
  if (hasReason && countWords(plain) >= 4) return 'with-reason'
  return countWords(plain) <= 4 ? 'without-reason' : undefined
}
