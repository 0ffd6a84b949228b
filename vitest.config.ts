import { configDefaults, defineConfig } from 'vitest/config'

/** Tests in real editors need minutes and a browser, so they have scripts of their own. */
export default defineConfig({
  test: {
    exclude: [...configDefaults.exclude, 'test/editors/**'],
    // Whole processes are started in some; a busy machine is no failure.
    testTimeout: 30_000,
  },
})
