import { workspace } from 'vscode'

/** Where documents live that an author writes in. Others, such as `git`, show old versions. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-test-web', 'vscode-remote']

/** Markdown and our configuration, in the usual places and wherever the workspace lies. */
export function documentSelector() {
  const folders = workspace.workspaceFolders ?? []
  const all = new Set([...schemes, ...folders.map(({ uri }) => uri.scheme)])
  return [...all].flatMap((scheme) => [
    { scheme, language: 'markdown' },
    { scheme, pattern: '**/{.postmortem-lint,postmortem-lint}.yml' },
  ])
}
