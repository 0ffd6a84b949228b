import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from '../load-typescript.mjs'
import { drawCurves } from './draw-curves.mjs'
import { describeTargets } from './report.mjs'
import { steps } from './steps.mjs'

/** Writes docs/performance.md and its pictures. */
export function writePage(cases, curves) {
  const pictures = join(root, 'docs', 'performance')
  mkdirSync(pictures, { recursive: true })
  const kinds = [
    ['size', 'A document that grows', curves.filter(({ unit }) => unit === 'kilobytes')],
    [
      'count',
      'Many documents, many lenses',
      curves.filter(({ unit }) => /documents|lenses/.test(unit)),
    ],
    ['shapes', 'Shapes that grow in one direction', curves.filter(({ unit }) => unit === 'lines')],
    ['depth', 'Lists in lists', curves.filter(({ unit }) => unit === 'deep')],
  ].filter(([, , some]) => some.length > 0)
  for (const [name, , some] of kinds) writeFileSync(join(pictures, `${name}.svg`), drawCurves(some))
  writeFileSync(join(root, 'docs', 'performance.md'), pageOf(cases, kinds))
}

function pageOf(cases, kinds) {
  const [{ model }] = cpus()
  const machine = `${cpus().length} cores (${model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`
  return `# Performance

Written by \`npm run bench -- --write\`, which installs the peers it measures against. ${machine}.
Runs are interleaved; figures are medians of whole processes unless the title says otherwise. Ratios
tell more than milliseconds, and peers have other rules: read orders of magnitude, not percent.
${busy()}
${cases.map(tableOf).join('\n')}
## How cost grows

Both axes are logarithmic: a line that rises one decade for each decade is linear.

${kinds.map(([name, title]) => `![${title}](performance/${name}.svg)`).join('\n\n')}

${kinds.flatMap(([, , some]) => some.map(pointsOf)).join('\n')}
${steps}`
}

/** The benchmark itself keeps about one core at work. */
function busy() {
  const [, , load = 0] = loadavg()
  return load > 1.5
    ? `The machine did other work at the same time (load ${load.toFixed(1)}), which tells most in the slowest of many.\n`
    : ''
}

function tableOf({ title, rows, ...targets }) {
  const told = describeTargets({ rows, ...targets })
  const lines = rows.map(({ name, value, megabytes, rounds }) => {
    const memory = megabytes ? `${megabytes.toFixed(0)} MB` : ''
    const ratio = (value / rows[0].value).toFixed(2)
    return `| ${name} | ${value.toFixed(value < 100 ? 1 : 0)} ms | ${ratio} × | ${memory} | ${rounds} |`
  })
  return `## ${title}

| program | time | ratio to the first | peak memory | runs |
| --- | ---: | ---: | ---: | ---: |
${lines.join('\n')}
${told.length > 0 ? `\npostmortem-lint takes ${told.join('; ')}.\n` : ''}`
}

function pointsOf({ title, unit, points }) {
  const told = points.map(
    ({ x, milliseconds }) => `${x}: ${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)}`,
  )
  return `- ${title}, milliseconds by ${unit}: ${told.join(' · ')}`
}
