import { expect, test } from 'vitest'
import { lenses } from '../server/questions/index.ts'
import { findPhrases, indexPhrases, readWords } from '../server/questions/phrase.ts'

function find(phrases: readonly string[], text: string): string[] {
  const found: string[] = []
  findPhrases(indexPhrases(phrases), text, readWords(text), (_, { from, to }) =>
    found.push(text.slice(from, to)),
  )
  return found
}

test.each([
  ['restart*', 'It restarted after a restart.', ['restarted', 'restart']],
  ['OOM', 'An OOM in the war room, with headroom.', ['OOM']],
  ['out of memory', 'It ran out-of-memory.', ['out-of-memory']],
  ['roll* … back', 'We rolled the new format back.', ['rolled the new format back']],
  ['roll* … back', 'We rolled it out, and a long time later came back.', []],
  ["didn't help", 'It didn’t help.', ['didn’t help']],
  ['再起動', 'subworkerを再起動した。', ['再起動']],
])('%s in “%s”', (phrase, text, expected) => {
  expect(find([phrase], text)).toEqual(expected)
})

test.each([
  'https://aws.example/outage',
  'pool-32-134a959a-n2sk',
  'proxy.outage.internal',
  'outage_count',
  'the-outage-of-one-pod',
])('%s is a name and holds no word', (name) => {
  expect(find(['outage*', 'aws', 'pool', 'pod'], `Look at ${name} now.`)).toEqual([])
})

/** Each word is looked up twice, as a whole and by its stem, whatever it is compared with then. */
test('the number of look-ups grows with the text, not with the lenses', () => {
  let lookups = 0
  class Counting<V> extends Map<string, V> {
    override get(key: string): V | undefined {
      lookups++
      return super.get(key)
    }
  }
  const text = 'The importer was restarted by hand, and the backlog grew again. '.repeat(50)
  const words = readWords(text)
  const phrases = lenses.flatMap((lens) => JSON.stringify(lens.signs).match(/[a-z*]+/g) ?? [])
  for (const list of [phrases.slice(0, 10), phrases]) {
    const { words: whole, stems, unspaced } = indexPhrases(list)
    const index = { words: new Counting(whole), stems: new Counting(stems), unspaced }
    lookups = 0
    findPhrases(index, text, words, () => {})
    expect(lookups).toBe(2 * words.length)
  }
})
