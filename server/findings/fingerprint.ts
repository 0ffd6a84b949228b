import { squeeze } from '../text/prose.ts'

/**
 * A finding's identity across edits elsewhere: its id, the normalised words it is about, and its
 * occurrence among equals. Never a line number. 16 hexadecimal digits (FNV-1a, 64 bits).
 */
export function makeFingerprints(): (id: string, words: string) => string {
  const seen = new Map<string, number>()
  return (id, words) => {
    const key = `${id}\n${squeeze(words).toLowerCase()}`
    const occurrence = seen.get(key) ?? 0
    seen.set(key, occurrence + 1)
    return hash(`${key}\n${occurrence}`)
  }
}

function hash(text: string): string {
  let value = 0xcbf29ce484222325n
  for (const byte of utf8(text))
    value = ((value ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
  return value.toString(16).padStart(16, '0')
}

function* utf8(text: string): Iterable<number> {
  for (const escaped of encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).matchAll(
    /%([\dA-F]{2})|[^%]/g,
  )) {
    yield escaped[1] ? Number.parseInt(escaped[1], 16) : escaped[0].charCodeAt(0)
  }
}
