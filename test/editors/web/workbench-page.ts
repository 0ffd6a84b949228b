import { settings } from '../browser/settings.ts'

/**
 * The page that starts VS Code for the web on the workspace that its address names. Neither by
 * `folder` nor by `workspace`, which VS Code would take for one on this computer.
 */
export function workbenchPage(origin: string): string {
  const { host } = new URL(origin)
  const extension = (path: string) => ({ scheme: 'http', authority: host, path })
  const options = {
    productConfiguration: {
      nameShort: 'Code',
      nameLong: 'Code - OSS',
      applicationName: 'code-web',
      dataFolderName: '.code-web',
      version: '1.137.0',
    },
    additionalBuiltinExtensions: [
      extension('/static/extensions/fs'),
      extension('/postmortem-lint'),
    ],
    configurationDefaults: settings,
    enableWorkspaceTrust: false,
  }
  return `<!doctype html>
<html>
  <head>
    <meta charset="utf-8">
    <link rel="stylesheet" href="/out/vs/workbench/workbench.web.main.internal.css">
  </head>
  <body>
    <script type="module">
      globalThis._VSCODE_FILE_ROOT = '${origin}/out/'
      await import('/out/nls.messages.js')
      const { default: init } = await import('/workbench.js')
      const path = new URLSearchParams(location.search).get('open')
      const folderUri = { scheme: 'vscode-test-web', authority: 'mount', path }
      init(document.body, { ...${JSON.stringify(options)}, folderUri })
    </script>
  </body>
</html>
`
}
