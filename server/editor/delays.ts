/** Runs a thing after a pause, and only once where it is asked for again within the pause. */
export type Delays = (key: string, run: () => void) => void

export function createDelays(pauseOf: (key: string) => number): Delays {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  return (key, run) => {
    clearTimeout(timers.get(key))
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key)
        run()
      }, pauseOf(key)),
    )
  }
}
