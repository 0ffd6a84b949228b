import type { ActionItem } from '../../postmortem/model.ts'

/** Actions under one heading, in the order in which they stand. */
export function groupBySection(actions: readonly ActionItem[]): ActionItem[][] {
  const groups = new Map<number | undefined, ActionItem[]>()
  for (const action of actions) {
    const key = action.section?.span.start
    groups.set(key, [...(groups.get(key) ?? []), action])
  }
  return [...groups.values()]
}

/** An action's words, short enough to be quoted. */
export function nameOfAction({ what: { text } }: ActionItem): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`
}

/**
 * Open actions that say where the owner stands that there is none yet, each to be told by itself;
 * empty where they are all alike, which is told once.
 */
export function vacantActions(actions: readonly ActionItem[]): ActionItem[] {
  const vacant = actions.filter(({ done, vacancy }) => done !== true && vacancy)
  return vacant.length === 1 || actions.some(({ owner }) => owner) ? vacant : []
}
