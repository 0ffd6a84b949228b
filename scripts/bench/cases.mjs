/** The cases of the table: what is measured, of whom, and what is to be reached. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { loadTypeScript } from '../load-typescript.mjs'
import { manyLenses } from './curves.mjs'
import { writePostmortem } from './documents.mjs'
import { openEditor } from './language-client.mjs'
import { linters, servers } from './peers.mjs'
import { interleave, median, percentile, runOnce } from './processes.mjs'

const kilobyte = 1024

/**
 * Each answers with rows `{ name, value, unit, rounds }`; the first is the measure of the others.
 * `target` is what our ratio to the row of that name must be.
 */
export function casesOf(setting) {
  return [...editorCases(setting), ...commandCases(setting), lensCase(setting)]
}

function editorCases({ folder, quick, peersAreThere }) {
  const subjects = chosen(servers, ['us', 'rumdl', 'vscode', 'unified'], peersAreThere)
  const typed = (kilobytes) => () =>
    measureTyping({
      subjects,
      text: writePostmortem(kilobytes * kilobyte, 20),
      folder,
      sessions: quick ? 1 : 3,
    })
  return [
    {
      title: 'Keystroke to diagnostics, 20 KB, 95th percentile',
      target: ['rumdl', 1, 0.5],
      measure: typed(20),
    },
    {
      title: 'Keystroke to diagnostics, 200 KB, 95th percentile',
      target: ['rumdl', 0.25, 0.1],
      memory: [180, 100],
      measure: typed(200),
    },
    {
      title: 'Start of the server to first diagnostics, 7 KB',
      target: ['VS Code', 0.7],
      floor: 2.5,
      measure: () => {
        const text = writePostmortem(7 * kilobyte, 7)
        return measureStarts(subjects, { folder, text, rounds: quick ? 3 : 9 })
      },
    },
  ]
}

function commandCases({ folder, quick, peersAreThere }) {
  const documents = createDocuments(folder)
  const run = (names, rounds, pathOf) => () =>
    measureRuns(chosen(linters, names, peersAreThere), {
      path: pathOf(),
      folder,
      rounds: quick ? Math.min(rounds, 5) : rounds,
    })
  const alone = ['floor', 'us', 'rumdl', 'rumdlByNode', 'markdownlint', 'remark', 'textlint']
  return [
    {
      title: 'Command line, one file of 7 KB, cold',
      target: ['node -e 0', 3, 2],
      measure: run(alone, 15, () => documents.one()),
    },
    {
      title: '500 postmortems, cold',
      target: ['remark-cli', 0.7],
      slow: true,
      measure: run(['us', 'rumdl', 'remark'], 3, () => documents.folder(500)),
    },
    {
      title: '2,000 postmortems, cold, filling the cache',
      slow: true,
      memory: [250, 150],
      measure: run(['usCached'], 1, () => documents.folder(2000)),
    },
    {
      title: '2,000 unchanged postmortems, with cache',
      target: ['rumdl', 3, 1],
      slow: true,
      // The first run fills the cache, and the median leaves it out.
      memory: [250, 150],
      measure: run(['usCached', 'rumdlCached'], 4, () => documents.folder(2000)),
    },
  ]
}

/** Parts of one review in this process, warm. */
function lensCase({ quick }) {
  return {
    title: 'All lenses against the parse, 20 KB, within one process',
    target: ['parsing', 1],
    async measure() {
      const { readWhole } = await loadTypeScript('server/text/markdown.ts')
      const { read, judge } = await loadTypeScript('server/review/review.ts')
      const { lenses } = await loadTypeScript('server/questions/index.ts')
      const rounds = quick ? 20 : 60
      let seed = 0
      // Another text each time, since what was read once is remembered.
      const timeOf = (prepare) => {
        const times = Array.from({ length: rounds + 10 }, () =>
          millisecondsOf(prepare(writePostmortem(20 * kilobyte, seed++))),
        )
        return median(times.slice(10))
      }
      const asking = (some) => (text) => {
        const document = { text, path: 'postmortem.md' }
        const config = { rules: {} }
        const postmortem = read(document, config)
        return () => judge(document, postmortem, { config, facts: { lenses: some, rules: [] } })
      }
      const row = (name, prepare) => ({ name, value: timeOf(prepare), rounds })
      return [
        row('parsing Markdown with remark-parse', (text) => () => readWhole(text)),
        row(`postmortem-lint, all ${lenses.length} lenses`, asking(lenses)),
        row('1,000 lenses', asking(manyLenses(lenses, 1000))),
      ]
    },
  }
}

function millisecondsOf(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

function chosen(all, names, peersAreThere) {
  const own = ['us', 'usCached', 'floor']
  return names.filter((name) => peersAreThere || own.includes(name)).map((name) => all[name])
}

function createDocuments(folder) {
  return {
    one() {
      const path = join(folder, 'postmortem.md')
      writeFileSync(path, writePostmortem(7 * kilobyte, 1))
      return path
    },
    folder(count, kilobytes = 7.5) {
      const path = join(folder, `postmortems-${count}`)
      rmSync(path, { recursive: true, force: true })
      mkdirSync(path, { recursive: true })
      for (let at = 0; at < count; at++)
        writeFileSync(
          join(path, `postmortem-${at}.md`),
          writePostmortem(kilobytes * kilobyte, at + 100),
        )
      return path
    },
  }
}

async function measureRuns(subjects, { path, folder, rounds }) {
  // Programs that keep compiled code have it from their first run on.
  await runOnce(linters.us.command(join(folder, 'postmortem.md')), folder)
  const results = await interleave(
    rounds,
    subjects.map(
      ({ command }) =>
        () =>
          runOnce(command(path), folder),
    ),
  )
  return subjects.map(({ name }, index) => {
    const times = results[index].map(({ milliseconds }) => milliseconds)
    const peaks = results[index].map(({ megabytes }) => megabytes)
    return {
      name,
      value: median(times),
      least: Math.min(...times),
      megabytes: percentile(peaks, 1),
      rounds,
    }
  })
}

async function measureStarts(subjects, { folder, text, rounds }) {
  const floor = { name: linters.floor.name, start: () => runOnce(linters.floor.command(), folder) }
  const results = await interleave(rounds, [
    ...subjects.map((subject) => async () => {
      const editor = await openEditor(subject, folder)
      const milliseconds = await editor.open(text)
      editor.close()
      return milliseconds
    }),
    async () => (await floor.start()).milliseconds,
  ])
  return [...subjects, floor].map(({ name }, index) => ({
    name,
    value: median(results[index]),
    least: Math.min(...results[index]),
    rounds,
  }))
}

/** More than twenty where they come fast: the first ones of a session run code that is not warm. */
const keystrokes = 60
const longestSessionMs = 8000

/** Types a word in a sentence in the middle of the document, a letter each time the last one was shown. */
async function measureTyping({ subjects, text, folder, sessions }) {
  const peaks = subjects.map(() => [])
  const results = await interleave(
    sessions,
    subjects.map((subject, index) => async () => {
      const editor = await openEditor(subject, folder)
      await editor.open(text)
      const line = lineOfProse(text)
      const times = []
      let typed = text
      const began = performance.now()
      for (let key = 0; key < keystrokes; key++) {
        if (key >= 10 && performance.now() - began > longestSessionMs) break
        const place = { line, character: key + 12 }
        typed = insertAt(typed, place, 'x')
        times.push(await editor.type(place, 'x', typed))
      }
      peaks[index].push(editor.memory())
      editor.close()
      return times
    }),
  )
  return subjects.map(({ name }, index) => {
    const times = results[index].flat()
    return {
      name,
      value: percentile(times, 0.95),
      middle: median(times),
      megabytes: percentile(peaks[index], 1),
      rounds: times.length,
    }
  })
}

function lineOfProse(text) {
  const lines = text.split('\n')
  return lines.findIndex((line, at) => at > lines.length / 2 && /^[A-Z][^|]+\.$/.test(line))
}

function insertAt(text, { line, character }, put) {
  const lines = text.split('\n')
  lines[line] = lines[line].slice(0, character) + put + lines[line].slice(character)
  return lines.join('\n')
}
