import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { reviewText } from './caret-notation.ts'
import { plantMistakes } from './planted-mistakes.ts'

/** Good postmortems in several styles, and what becomes of them when one thing in them is wrong. */
const folder = fileURLToPath(new URL('planted', import.meta.url))
const documents = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}))

/** Questions are asked of what happened, and change with every word. */
const look = (name: string, text: string) => {
  const { findings, failures, postmortem } = reviewText(text, { path: name, lenses: [] })
  expect(failures).toEqual([])
  return { postmortem, findings }
}

/** One wrong figure can contradict several others; what else there is to say stays as it is. */
const aboutTime = /^(?:timeline|duration|metric|milestones|zones)-/

const patience = 60_000

describe.each(documents)('$name', ({ name, text }) => {
  const { findings, postmortem } = look(name, text)

  test('is good', () => {
    expect(findings).toEqual([])
  })

  test(
    'has nearly every mistake found that is planted in it, and no other',
    () => {
      const planted = plantMistakes(text, postmortem).map((mistake) => ({
        ...mistake,
        ids: look(name, mistake.text).findings.map(({ id }) => id),
      }))
      const missed = planted.filter(({ by, ids }) => !ids.some((id) => by.includes(id)))
      expect(planted.length).toBeGreaterThan(20)
      const others = planted.flatMap(({ by, ids }) => ids.filter((id) => !by.includes(id)))
      expect(others.filter((id) => !aboutTime.test(id))).toEqual([])
      if (missed.length > planted.length / 20)
        expect(missed.map(({ what, by }) => `${by[0]}: ${what}`)).toEqual([])
    },
    patience,
  )
})
