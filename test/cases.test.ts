import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { draw, readDrawing, reviewText } from './caret-notation.ts'

/** Whole postmortems with all rules and lenses on; `vitest -u` redraws what is found in them. */
const folder = fileURLToPath(new URL('cases', import.meta.url))
const cases = readdirSync(folder).filter((name) => name.endsWith('.md'))

test.each(cases)('%s', async (name) => {
  const { text, config } = readDrawing(readFileSync(join(folder, name), 'utf8'))
  const { findings, failures } = reviewText(text, { config, path: name })
  expect(failures).toEqual([])
  const settings = config ? `^config ${config}` : ''
  await expect(settings + draw(text, findings)).toMatchFileSnapshot(join(folder, name))
})
