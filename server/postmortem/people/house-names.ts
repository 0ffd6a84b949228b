import type { Words } from '../../text/span.ts'
import type { ActionItem } from '../model.ts'

/** What a team says of its own names. */
export interface HouseNames {
  /** People and teams, as documents call them. */
  readonly people: readonly string[]
  /** What the name or address of a ticket begins with: `ops-`, `tracker.acme.example`. */
  readonly trackers: readonly string[]
}

/** Actions with the owners and tickets that only a team's own names tell. */
export function nameByHouse(
  actions: readonly ActionItem[],
  text: string,
  { people, trackers }: HouseNames,
): readonly ActionItem[] {
  if (people.length === 0 && trackers.length === 0) return actions
  const owners = people.map(ownerPattern)
  const tickets = trackers.map(ticketPattern)
  return actions.map((action) => {
    const owner = action.owner ?? findIn(text, action, owners)
    const tracker = action.tracker ?? findIn(text, action, tickets)
    return {
      ...action,
      ...(owner ? { owner, mayHaveOwner: true } : {}),
      ...(tracker ? { tracker } : {}),
    }
  })
}

/** Where owners stand: before a colon or a dash, behind a dash, in brackets, in a cell. */
function ownerPattern(name: string): RegExp {
  const words = literal(name).replace(/\s+/g, '\\s+')
  return new RegExp(
    `^(?:[\\s*_>-]|\\d+[.)]|\\[[ x]\\])*@?(${words})[\\s*_]*(?:[:：–—]|\\s-\\s)|[([]\\s*@?(${words})\\s*[)\\],;]|(?:[–—→|:,]|--|->|\\s-)[\\s*_]*@?(${words})[\\s*_.)]*(?=$|\\|)`,
    'dimu',
  )
}

/** `ops-` goes before a number or a word; an address goes on to the next space. */
function ticketPattern(prefix: string): RegExp {
  const isAddress = /[./]/.test(prefix)
  const rest = isAddress
    ? '[^\\s)>\\]|"\']*'
    : /[\p{L}]$/u.test(prefix)
      ? '[-# ]?\\d+'
      : '[\\w-]*\\w'
  const start = isAddress ? '(?:https?:\\/\\/)?' : '(?<![\\p{L}\\p{N}-])'
  return new RegExp(`(${start}${literal(prefix)}${rest})`, isAddress ? 'diu' : 'du')
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

function findIn(
  text: string,
  { span }: ActionItem,
  patterns: readonly RegExp[],
): Words | undefined {
  const own = text.slice(span.start, span.end)
  for (const pattern of patterns) {
    const found = pattern.exec(own)?.indices?.slice(1).find(Boolean)
    if (found)
      return {
        text: own.slice(found[0], found[1]).replace(/\s+/g, ' '),
        span: { start: span.start + found[0], end: span.start + found[1] },
      }
  }
  return undefined
}
