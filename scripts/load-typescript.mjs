import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Bundles a TypeScript module of the project and imports it; Node 20 reads none itself. */
export async function loadTypeScript(path) {
  const outfile = join(root, '.build', 'scripts', `${basename(path, '.ts')}-${process.pid}.mjs`)
  await mkdir(join(root, '.build', 'scripts'), { recursive: true })
  await build({
    entryPoints: [join(root, path)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
    },
  })
  return import(pathToFileURL(outfile))
}
