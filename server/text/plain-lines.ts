/** A text that is read line by line, and what the first signs of a line say. */
import type { Block } from './block.ts'

export interface Reading {
  readonly text: string
  readonly lines: readonly Line[]
  /** The next line. */
  at: number
  readonly blocks: Block[]
  containers: number
  /** The number of the list at the margin that has just ended. */
  openList: number
}

export interface Around {
  /** The column at which the words of the container begin. */
  readonly column: number
  readonly depth: number
}

export interface Line {
  readonly start: number
  readonly end: number
  /** Spaces before its words; all of a blank one. */
  readonly indent: number
  readonly isBlank: boolean
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    let at = start
    while (at < end && text[at] === ' ') at++
    lines.push({ start, end, indent: at - start, isBlank: at === end })
    start = end + 1
  }
  return lines
}

export const heading = /(#{1,6}) +(?=[^\s#])/y
export const marker = /([-*+]|\d{1,9}[.)])( {1,4})(?=[^ ])/y
export const fence = /(`{3,}|~{3,})([^`~\\&\n]*)$/my
export const rule = /(?:-{3,}|\*{3,}|_{3,})$/my
/** What may begin a paragraph and nothing else; a sign of a block stands next to a word. */
const words =
  /[^\s#>*+\-`~<|_[]|#{1,6}(?=[^\s#])|[+-](?=[^\s+-])|~(?!~~)|<(?=[\s\d=])|\*{1,2}[\p{L}\p{N}`"'[(]|_{1,2}[\p{L}\p{N}]|`(?!``)|\[(?! ?\]|[xX]\]|[^\]\n]*\]:)/uy
/** What ends a paragraph or turns it into something else, at the beginning of a line. */
export const interrupts =
  /#{1,6}(?: |$)|[-*+] |\d{1,9}[.)](?: |$)|[`~]{3}|[<>|]|[-*_=]+ *$|[-*+]$|[-:| ]+$/my

export const box = /\[([ xX])\] (?=[^ ])/y

export function opensWithWords(text: string, at: number): boolean {
  return test(words, text, at) && !test(interrupts, text, at)
}

/** What ends a paragraph without a blank line: a heading, a fence or an item, numbered 1 if at all. */
export function isEnd(text: string, at: number): boolean {
  if (test(heading, text, at) || test(fence, text, at)) return true
  return test(marker, text, at) && !/[02-9]|1\d/.test(text.slice(at, at + 2))
}

export function sliceOf(text: string, { start, end }: Line): string {
  return text.slice(start, end)
}

export function test(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

export function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** On to the next line. */
export function skip(reading: Reading): true {
  reading.at++
  return true
}
