/**
 * Measures against peers, which it installs itself. Reports, and gates nothing.
 *   --quick      fewer rounds, and without the cases and curves that take long
 *   --write      writes docs/performance.md and its pictures
 *   --only=WORD  cases and curves whose title holds the word
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { casesOf } from './bench/cases.mjs'
import { measureCurves } from './bench/curves.mjs'
import { writePage } from './bench/page.mjs'
import { installPeers } from './bench/peers.mjs'
import { showCase, showCurve } from './bench/report.mjs'

const flags = process.argv.slice(2)
const quick = flags.includes('--quick')
const only = flags.find((flag) => flag.startsWith('--only='))?.slice('--only='.length) ?? ''
const folder = mkdtempSync(join(tmpdir(), 'postmortem-lint-bench-'))
try {
  const peersAreThere = installPeers()
  const cases = casesOf({ folder, quick, peersAreThere }).filter(
    ({ title, slow }) => title.includes(only) && !(quick && slow && !only),
  )
  const measured = []
  for (const one of cases) {
    const rows = await one.measure()
    measured.push({ ...one, rows })
    console.log(showCase({ ...one, rows }))
  }
  const curves = await measureCurves({ quick, only })
  for (const curve of curves) console.log(showCurve(curve))
  if (flags.includes('--write')) writePage(measured, curves)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
