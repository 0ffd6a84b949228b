import type { Page } from 'playwright-core'

export interface Row {
  /** Of the line that this row shows the start of; missing where a line goes on. */
  readonly number?: number
  readonly text: string
}

export interface Squiggle {
  readonly severity: string
  /** The words above it. */
  readonly under: string
}

export interface ShownText {
  readonly rows: readonly Row[]
  readonly squiggles: readonly Squiggle[]
}

/** As much of an element as is asked here; Node has no name for one. */
interface Drawn {
  getBoundingClientRect(): Record<'left' | 'right' | 'top' | 'bottom' | 'width', number>
}

/**
 * What the editor shows, taken in one look, so that rows and squiggles belong together. Which
 * words a squiggle is under follows from where it is drawn: all characters are equally wide.
 */
export function lookAtText(page: Page): Promise<ShownText> {
  return page
    .locator('.editor-instance .monaco-editor')
    .first()
    .evaluate((editor) => {
      const all = (selector: string) => [...editor.querySelectorAll(selector)]
      const boxOf = (element: Drawn) => element.getBoundingClientRect()
      const top = (element: Drawn) => Math.round(boxOf(element).top)
      const numbers = new Map(
        all('.margin-view-overlays .line-numbers').map((element) => [
          top(element),
          Number.parseInt(element.textContent ?? '', 10),
        ]),
      )
      const rows = all('.lines-content > .view-lines > .view-line')
        .sort((a, b) => top(a) - top(b))
        .map((line) => {
          const box = boxOf(line.firstElementChild ?? line)
          const number = numbers.get(top(line))
          const text = (line.textContent ?? '').replace(/\u00a0/g, ' ').replace(/\u200b/g, '')
          return { ...(number ? { number } : {}), text, box }
        })
      const squiggles = all('.view-overlays [class*="squiggly-"]').flatMap((element) => {
        const { left, right, top, bottom } = boxOf(element)
        const middle = (top + bottom) / 2
        const row = rows.find(({ box }) => box.top <= middle && middle < box.bottom)
        const severity = /squiggly-(\w+)/.exec(element.className)?.[1]
        if (!row || !severity) return []
        const column = (x: number) =>
          Math.round(((x - row.box.left) / row.box.width) * row.text.length)
        return [{ severity, under: row.text.slice(column(left), column(right)) }]
      })
      return { rows: rows.map(({ box: _, ...row }) => row), squiggles }
    })
}

/** The text as it stands in the file: a line that is wrapped is one line. */
export function textOf({ rows }: ShownText): string {
  return rows.reduce(
    (text, row, index) =>
      row.number === undefined
        ? text + row.text.trimStart()
        : `${text}${index > 0 ? '\n' : ''}${row.text}`,
    '',
  )
}

/** Where some words stand, as the editor numbers lines and columns. */
export function positionOf(shown: ShownText, words: string): { line: number; column: number } {
  const lines = textOf(shown).split('\n')
  const index = lines.findIndex((line) => line.includes(words))
  const line = lines[index]
  if (line === undefined) throw new Error(`“${words}” is not shown in:\n${lines.join('\n')}`)
  const first = shown.rows[0]?.number ?? 1
  return { line: first + index, column: line.indexOf(words) + 1 }
}
