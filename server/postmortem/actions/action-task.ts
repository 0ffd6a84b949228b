import { remember } from '../../memory/remember.ts'
import type { Block, ItemBlock } from '../../text/block.ts'
import { type Prose, squeeze } from '../../text/prose.ts'

/** `None`, `N/A – fixed upstream`: that there is nothing to do. */
export function isNothing({ plain }: Prose): boolean {
  return /^[^\p{L}\p{N}]*(?:(?:none|n\/a|nothing|なし)(?![\w-])|no (?:further |open )?(?:actions?|follow.?ups?)\b|$)/iu.test(
    plain,
  )
}

/** `Owner: Jane`, `**Due:** Friday`: a field of the task above it, and no task. */
export function isField({ plain }: Prose): boolean {
  return /^[\s*_]*(?:owners?|assignees?|dri|due(?: date)?|deadline|eta|status|priority|tickets?|tracking|tracker|担当(?:者)?|期限)[\s*_]*[:：]/i.test(
    plain,
  )
}

/** An item that only names the items nested in it; numbered, or an order, it is a task with parts. */
export function isActionLabel(block: ItemBlock, next: Block | undefined): boolean {
  if (block.checked !== undefined || next?.kind !== 'item') return false
  if (next.span.start >= block.span.end || isField(next.prose)) return false
  const plain = squeeze(block.prose.plain)
  const [strong] = block.prose.strong
  const isStrong = strong && squeeze(block.prose.plain.slice(strong.start, strong.end)) === plain
  if (!/[:：]$/.test(plain) && !isStrong) return false
  return !isOrder.test(plain) || group.test(plain)
}

/** Tasks open with a verb in the imperative: the ones that teams use for them. */
const isOrder =
  /^\W*(?:add|adjust|alert|allow|audit|automate|build|change|check|clarify|clean|configure|create|define|deploy|disable|document|enable|ensure|establish|evaluate|extend|file|fix|harden|implement|improve|increase|introduce|investigate|limit|lower|make|migrate|move|provide|raise|reduce|refactor|remove|rename|replace|require|review|revisit|rewrite|roll|rotate|run|schedule|set|split|store|switch|test|track|update|upgrade|use|validate|verify|write)\b(?! \w+ing\b)/i

/** Terms and kinds under which tasks are sorted. */
const group =
  /\b(?:immediate|short|medium|mid|long|near|high|low)[ -]?(?:term|priority)?\b|\b(?:prevent|detect|mitigat|monitor|process|document|commun|train)\w*\W*$/i

/** Where the task begins behind a mark such as `[Action item]` or `**Action item:**`. */
export const markedTask = remember((plain): number | undefined => {
  if (!/action item/i.test(plain)) return undefined
  const match = /\[action items?\]\s*[:：]?|(?<![\p{L}\p{N}] ?)action item\s*[:：]/iu.exec(plain)
  const end = match && match.index + match[0].length
  return end && /\p{L}/u.test(plain.slice(end)) ? end : undefined
})
