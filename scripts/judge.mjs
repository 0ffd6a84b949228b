// Lists every error and warning that `check` gives on real documents, where that folder exists, beside
// the verdict that a person gave, and fails where one is new, gone or no longer right often enough.
// `--update` writes new findings down as "open" and drops what is gone; verdicts are given by hand in
// scripts/judged.json, which holds no word of any document.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { loadTypeScript, root } from './load-typescript.mjs'

/** One wrong squiggle in so many, at most. */
const oneIn = 30
const verdicts = ['right', 'debatable', 'wrong', 'open']

const shared = process.env.POSTMORTEM_CORPUS ?? join(root, '..', 'shared')
const documents = join(shared, 'corpus', 'docs')
if (!existsSync(documents)) {
  console.log('Nothing to judge: the documents are not on this machine.')
  process.exit(0)
}

const file = join(root, 'scripts', 'judged.json')
const judged = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
const keyOf = ({ document, rule, fingerprint }) => `${document} ${rule} ${fingerprint}`
const known = new Map(judged.map((one) => [keyOf(one), one]))
const found = await findAll()
const now = found.map((one) => ({ ...one, verdict: known.get(keyOf(one))?.verdict ?? 'open' }))
const isFound = new Set(found.map(keyOf))
const gone = judged.filter((one) => !isFound.has(keyOf(one)))
const open = now.filter(({ verdict }) => verdict === 'open')

print()
if (process.argv.includes('--update')) {
  const written = now.map((one) => ({ ...one, message: undefined }))
  writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`)
  console.log(`Written to ${relative(root, file)}.`)
  process.exit(0)
}
const wrong = now.filter(({ verdict }) => verdict === 'wrong').length
const isTooOften = wrong * oneIn > now.length
if (isTooOften) console.error(`${wrong} of ${now.length} are wrong, more than one in ${oneIn}.`)
process.exit(open.length || gone.length || isTooOften ? 1 : 0)

/** Every error and warning, in order of document and line. */
async function findAll() {
  const { review } = await loadTypeScript('server/review/review.ts')
  const { defaultConfig } = await loadTypeScript('server/config/config.ts')
  return filesIn(documents).flatMap((path) => {
    const text = readFileSync(path, 'utf8')
    const { findings, postmortem } = review({ text, path }, defaultConfig)
    if (!postmortem.recognition.isPostmortem) return []
    return findings
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ id, fingerprint, span, message }) => ({
        document: relative(documents, path),
        line: text.slice(0, span.start).split('\n').length,
        rule: id,
        fingerprint,
        message,
      }))
  })
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesIn(path) : entry.name.endsWith('.md') ? [path] : []
    })
}

function print() {
  for (const { document, line, message, rule } of open)
    console.log(`open  ${document}:${line} ${rule}: ${message}`)
  for (const { document, line, rule, verdict } of gone)
    console.log(`gone  ${document}:${line} ${rule} (${verdict})`)
  const rules = [...new Set(now.map(({ rule }) => rule))].sort()
  for (const rule of rules) {
    const counts = verdicts.map(
      (verdict) =>
        `${now.filter((one) => one.rule === rule && one.verdict === verdict).length} ${verdict}`,
    )
    console.log(`${rule.padEnd(28)} ${counts.join(', ')}`)
  }
}
