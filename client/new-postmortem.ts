import { Uri, WorkspaceEdit, type WorkspaceFolder, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  type NewPostmortem,
  type NewPostmortemParams,
  newPostmortemRequest,
} from '../server/editor/protocol.ts'

/** Asks what broke, and opens a postmortem made from the team's template. */
export async function newPostmortem(client: BaseLanguageClient): Promise<void> {
  const folder = await chooseFolder()
  if (!folder) return
  const title = await window.showInputBox({ title: 'New Postmortem', prompt: 'What broke?' })
  if (!title) return
  const prompt = 'Severity; leave it empty where it is not known yet'
  const severity = await window.showInputBox({ title: 'New Postmortem', prompt })
  if (severity === undefined) return
  const uri = client.code2ProtocolConverter.asUri(folder.uri)
  const params: NewPostmortemParams = { uri, title, ...(severity ? { severity } : {}) }
  const begun = await client.sendRequest<NewPostmortem>(newPostmortemRequest, params)
  if (begun.problem !== undefined) void window.showErrorMessage(begun.problem)
  else await openNew(Uri.parse(begun.uri), begun.text)
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const [only, ...others] = workspace.workspaceFolders ?? []
  if (!only)
    void window.showErrorMessage('Open the folder first that the postmortem is to stand in.')
  return others.length > 0 ? window.showWorkspaceFolderPick() : only
}

/** One that is there already is opened as it is. */
async function openNew(uri: Uri, text: string): Promise<void> {
  const edit = new WorkspaceEdit()
  edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(text) })
  await workspace.applyEdit(edit)
  await window.showTextDocument(uri)
}
