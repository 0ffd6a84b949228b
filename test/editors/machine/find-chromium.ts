import { installFromDebian } from './install-from-debian.ts'

/** The browser that shows the editors: the one named by `CHROMIUM`, or Debian's. */
export async function findChromium(): Promise<string> {
  return process.env.CHROMIUM ?? (await installFromDebian('chromium'))
}
