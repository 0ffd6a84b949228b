/** One character as people see it, and the columns it takes in a terminal. */
export interface Cell {
  readonly text: string
  readonly width: number
  /** Index of its first UTF-16 unit. */
  readonly start: number
}

/** Takes longer to make than a whole report to draw, and most lines can do without. */
let segmenter: Intl.Segmenter | undefined

const tabWidth = 4

/** The cells of one line; a tab becomes the spaces it stands for. */
export function cellsOf(line: string): Cell[] {
  let column = 0
  const isPlain = plainLine.test(line)
  return segmentsOf(line, isPlain).map(({ segment, index: start }) => {
    const isTab = segment === '\t'
    const text = isTab ? ' '.repeat(tabWidth - (column % tabWidth)) : segment
    const width = isTab ? text.length : isPlain ? 1 : widthOfOne(segment)
    column += width
    return { text, width, start }
  })
}

/** Signs that stand alone and take one column: Latin letters, quotes, dashes, dots. */
const plainLine =
  /^[\t\x20-\x7E\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u203B\u203D-\u2048\u204A-\u205E]*$/

function segmentsOf(line: string, isPlain: boolean): { segment: string; index: number }[] {
  if (isPlain) return Array.from(line, (segment, index) => ({ segment, index }))
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return [...segmenter.segment(line)]
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
