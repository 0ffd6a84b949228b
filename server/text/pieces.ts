/**
 * A text cut before the lines that look like headings, for what reads words wherever they stand:
 * after a keystroke one piece is another. No piece is more than the lines of one heading, and
 * nothing is left out.
 */
export function piecesOf(text: string): readonly string[] {
  return text.split(/^(?=#)/m)
}
