import { gfmTable } from 'micromark-extension-gfm-table'

type Extension = ReturnType<typeof gfmTable>

/** Lines, from 1, at which a table may begin or go on; of the text that is parsed now. */
let tableLines: ReadonlySet<number> = new Set()

/** To be called before each parse; it is over before another begins. */
export function lookForTables(text: string): void {
  tableLines = findTableLines(text)
}

/**
 * Tables as micromark reads them, tried only where one can be: the tokenizer takes each line that
 * may open a block for the head of a table, and notices one line later that it is none.
 */
export function gfmTableWhereOneCanBe(): Extension {
  const extension = gfmTable()
  const constructs = [extension.flow?.null].flat().map(
    (construct) =>
      construct && {
        ...construct,
        tokenize: function (effects, ok, nok) {
          const start = construct.tokenize.call(this, effects, ok, nok)
          return (code) => (tableLines.has(this.now().line) ? start(code) : nok(code))
        } satisfies typeof construct.tokenize,
      },
  )
  return { ...extension, flow: { null: constructs.filter((one) => one !== undefined) } }
}

/** From the line above what may be a row of dashes to the next blank line. */
function findTableLines(text: string): ReadonlySet<number> {
  const found = new Set<number>()
  let isOpen = false
  let number = 0
  for (const line of text.split(/\r\n|\r|\n/)) {
    number++
    if (mayBeDashes(line)) {
      isOpen = true
      found.add(number - 1)
    } else if (/^[ \t]*$/.test(line)) isOpen = false
    if (isOpen) found.add(number)
  }
  return found
}

/** A row of dashes ends in one, but for signs of alignment and cells. */
function mayBeDashes(line: string): boolean {
  let last = line.length - 1
  while (last >= 0 && ':| \t'.includes(line.charAt(last))) last--
  return line[last] === '-'
}
