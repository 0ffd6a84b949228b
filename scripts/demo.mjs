// Runs the linter on the examples. They hold mistakes on purpose, so that status 1 is right here.
import { spawnSync } from 'node:child_process'
import { root } from './load-typescript.mjs'

const { status } = spawnSync(process.execPath, ['dist/cli.js', 'check', 'examples'], {
  cwd: root,
  stdio: 'inherit',
})
if (status === 1) {
  console.log(
    '\nThe linter ended with status 1, as it should: examples/mistakes.md holds errors on purpose.',
  )
} else {
  console.error(
    `\nThe linter ended with status ${status}; 1 was expected, for the errors planted in the examples.`,
  )
  process.exitCode = 2
}
