/** The text on one line, with nothing in it that could steer a terminal. */
export function printable(text: string): string {
  return visible(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' '))
}

/**
 * The text with every character that steers a terminal or turns the reading direction made
 * visible, one for one: a document must not be able to draw on its reviewer's screen.
 */
export function visible(text: string): string {
  return text.replace(/(?!\t)[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
}
