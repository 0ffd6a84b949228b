/** What is being done, said past the test runner, which would hold it back until the end. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
