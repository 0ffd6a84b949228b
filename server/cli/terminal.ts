import { printable } from './printable.ts'

/** The only one who writes: results on standard output, all else on standard error. */
export interface Terminal {
  /** Undefined in a pipe. */
  readonly columns: number | undefined
  readonly colour: boolean
  /** What went wrong with the run itself; there is any, the exit status is 2. */
  readonly complaints: readonly string[]
  print(text: string): Promise<void>
  /** Says it once, however often it comes up. */
  complain(message: string): void
  /** Says something that is no fault. */
  note(message: string): void
  /** Replaces the progress line; shown to people only, and only once waiting is noticed. */
  showProgress(text: string): void
}

/** Opens the process's streams. A reader that has seen enough (`| head`) ends the run quietly. */
export function openTerminal(colour: boolean | undefined): Terminal {
  const { stdout, stderr, env } = process
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
  }
  const progress = createProgress()
  const complaints: string[] = []
  const note = (message: string) => {
    progress.clear()
    stderr.write(`${printable(message)}\n`)
  }
  return {
    columns: stdout.isTTY ? stdout.columns : undefined,
    colour: colour ?? wantsColour(env, stdout.isTTY),
    complaints,
    note,
    complain: (message) => {
      if (complaints.includes(message)) return
      complaints.push(message)
      note(message)
    },
    print: (text) => {
      progress.clear()
      return new Promise((resolve) => stdout.write(text, () => resolve()))
    },
    showProgress: progress.show,
  }
}

/** FORCE_COLOR is the more specific wish, so it is asked before NO_COLOR, as Node does. */
function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: kind } = env
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  if (refused) return false
  return isTerminal && kind !== 'dumb'
}

const patienceSeconds = 1

function createProgress() {
  const { stderr } = process
  let isShown = false
  const clear = () => {
    if (isShown) stderr.write('\r\u001b[K')
    isShown = false
  }
  const show = (text: string) => {
    if (!stderr.isTTY || process.uptime() < patienceSeconds) return
    clear()
    stderr.write(text)
    isShown = true
  }
  return { clear, show }
}
