/** One character as people see it, and the columns it takes in a terminal. */
export interface Cell {
  readonly text: string
  readonly width: number
  /** Index of its first UTF-16 unit. */
  readonly start: number
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

const tabWidth = 4

/** The cells of one line; a tab becomes the spaces it stands for. */
export function cellsOf(line: string): Cell[] {
  let column = 0
  return Array.from(segmenter.segment(line), ({ segment, index: start }) => {
    const text = segment === '\t' ? ' '.repeat(tabWidth - (column % tabWidth)) : segment
    const width = segment === '\t' ? text.length : widthOfOne(segment)
    column += width
    return { text, width, start }
  })
}

/** Columns that a text takes. */
export function widthOf(text: string): number {
  return cellsOf(text).reduce((sum, { width }) => sum + width, 0)
}

/** East Asian and emoji characters take two columns, lone combining marks none. */
function widthOfOne(character: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(character)) return 0
  const isWide = /^\p{Emoji_Presentation}|\uFE0F/u.test(character) || eastAsian.test(character)
  return isWide ? 2 : 1
}

/** The blocks that are wide or full-width throughout (Unicode Standard Annex 11). */
const eastAsian = new RegExp(
  '^[\\u1100-\\u115F\\u2E80-\\u303E\\u3041-\\uA4CF\\uAC00-\\uD7A3\\uF900-\\uFAFF' +
    '\\uFE30-\\uFE6F\\uFF00-\\uFF60\\uFFE0-\\uFFE6\\u{20000}-\\u{3FFFD}]',
  'u',
)
