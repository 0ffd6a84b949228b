import { defineConfig } from 'vitest/config'
import { CountTests } from './count-tests.ts'

const minute = 60_000

/** Editors are slow and machines differ: a test fails by what it sees, hardly ever by the clock. */
const patiently = {
  testTimeout: 4 * minute,
  hookTimeout: 4 * minute,
  teardownTimeout: minute,
  // A browser may stumble where nothing is wrong; what fails twice is broken.
  retry: 1,
  expect: { poll: { timeout: minute, interval: 250 } },
}

const editor = (name: string, globalSetup: string[]) => ({
  test: { ...patiently, name, globalSetup, include: [`test/editors/${name}/*.test.ts`] },
})

/** Tests in real editors, one project for each; `npm test` leaves them out. */
export default defineConfig({
  test: {
    // Editors side by side would take turns on a small machine, and wait for each other.
    fileParallelism: false,
    reporters: ['verbose', new CountTests()],
    projects: [
      editor('vscode', ['test/editors/vscode/serve-vscode.ts']),
      editor('web', ['test/editors/web/serve-web.ts']),
      editor('neovim', []),
    ],
  },
})
