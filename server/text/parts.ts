/**
 * Where a text can be cut so that each part parses alone as it does within the whole: before a
 * heading or a paragraph at the margin that follows a blank line, since nothing reaches across one
 * but front matter, fenced code and HTML. Starts of the parts, the first at 0; one linear pass.
 */
export function partStarts(text: string): number[] {
  const starts = [0]
  // A lone carriage return ends lines too, and nobody writes it any more.
  if (/\r(?!\n)/.test(text)) return starts
  let state: State = { afterBlank: true, inMarkup: false }
  let at = frontMatterEnd(text)
  while (at < text.length) {
    const end = text.indexOf('\n', at)
    const next = end < 0 ? text.length : end + 1
    const line = text.slice(at, end < 0 ? next : end).replace(/\r$/, '')
    const begins = state.afterBlank && beginsAnew.test(line)
    const after = readLine(state, line)
    // What opened within a list or a quote may have ended with it: beyond, nothing is certain.
    if (after === 'lost' || (begins && state.open && !state.open.isSure)) return starts
    if (begins && !state.open && at > 0) starts.push(at)
    state = after
    at = next
  }
  return starts
}

/** A heading, or words that can be nothing but a paragraph: no marker of a list, quote or table. */
const beginsAnew = /^(?:#{1,6}(?:[ \t]|$)|\p{L}|\*\*\p{L})/u

interface State {
  readonly afterBlank: boolean
  /** In HTML that lasts until a blank line. */
  readonly inMarkup: boolean
  /** Fenced code or HTML that blank lines do not end. */
  readonly open?: Open
}

interface Open {
  readonly end: RegExp
  readonly isSure: boolean
  /** The markers of quotes and lists before it. */
  readonly margin: string
}

function readLine(state: State, line: string): State | 'lost' {
  const afterBlank = /^[ \t]*$/.test(line)
  const { open } = state
  // A line outside of the quote or the list ends it, and what is open in it.
  if (open && !afterBlank && !open.isSure && !isWithin(line, open)) return 'lost'
  if (open) return open.end.test(line) ? { afterBlank, inMarkup: false } : { ...state, afterBlank }
  if (afterBlank) return { afterBlank, inMarkup: false }
  const opened = readOpening(line)
  // A fence within markup is none, and one that closes there opens.
  if (opened && state.inMarkup) return 'lost'
  const inMarkup = state.inMarkup || /^ {0,3}<\/?[A-Za-z]/.test(line)
  return { afterBlank, inMarkup, ...(opened ? { open: opened } : {}) }
}

function isWithin(line: string, { margin }: Open): boolean {
  if (margin.includes('>')) return /^ {0,3}>/.test(line)
  return (/^[ \t]*/.exec(line)?.[0].length ?? 0) >= margin.length
}

/** Markers of quotes and lists may stand before what opens. */
const before = '^((?:[\\s>]|[-*+](?=\\s)|\\d{1,9}[.)](?=\\s))*)'
const fence = new RegExp(`${before}(\`{3,}(?=[^\`]*$)|~{3,})`)
const markup = new RegExp(
  `${before}(<!--|<\\?|<!\\[CDATA\\[|<![A-Za-z]|<(?:script|pre|style|textarea)(?=[\\s>]|$))`,
  'i',
)

function readOpening(line: string): State['open'] {
  const [, margin = '', sign = ''] = fence.exec(line) ?? []
  const isSure = margin === ''
  if (sign) {
    const inner = isSure ? ' {0,3}' : '[\\s>]*'
    return { end: new RegExp(`^${inner}${sign[0]}{${sign.length},}[ \\t]*$`), isSure, margin }
  }
  const [whole = '', indent = '', tag = ''] = markup.exec(line) ?? []
  if (!tag) return undefined
  const end = endOfMarkup(tag.toLowerCase())
  if (end.test(line.slice(whole.length))) return undefined
  return { end, isSure: indent === '', margin: indent }
}

function endOfMarkup(tag: string): RegExp {
  if (tag === '<!--') return /-->/
  if (tag === '<?') return /\?>/
  if (tag === '<![cdata[') return /\]\]>/
  return tag.startsWith('<!') ? />/ : /<\/(?:script|pre|style|textarea)>/i
}

/** The offset behind front matter, or 0 where there is none. */
export function frontMatterEnd(text: string): number {
  const sign = /^(---|\+\+\+)[ \t]*\r?\n/.exec(text)?.[1]
  if (!sign) return 0
  const close = new RegExp(`^\\${sign[0]}{3}[ \\t]*\\r?$`, 'gm')
  close.lastIndex = 4
  const match = close.exec(text)
  return match ? match.index + match[0].length : 0
}
