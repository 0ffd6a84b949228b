import type { FindingSort } from './tally.ts'

/** What a piece of the text report is, which decides its colour. */
export type Ink = FindingSort | 'file' | 'faint'

export type Paint = (text: string, ink: Ink) => string

/** Colours text for a terminal, or leaves it as it is. */
export function painter(colour: boolean): Paint {
  return (text, ink) => (colour && text ? `\u001b[${codes[ink]}m${text}\u001b[0m` : text)
}

const codes: Readonly<Record<Ink, string>> = {
  error: '31',
  warning: '33',
  question: '35',
  info: '36',
  hint: '36',
  file: '1;4',
  faint: '2',
}
