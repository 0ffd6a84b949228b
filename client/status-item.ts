import {
  Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  languages,
  window,
} from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import { type Named, type Status, statusChanged, statusRequest } from '../server/editor/protocol.ts'
import { documentSelector } from './document-selector.ts'

/** Says beside the language's name why the document is judged or not, and by what. */
export function createStatusItem(client: BaseLanguageClient): Disposable {
  const item = languages.createLanguageStatusItem('postmortemLint.status', documentSelector())
  item.name = 'Postmortem Lint'
  // A server that stops meanwhile owes no answer.
  const update = () => showStatus(client, item).catch(() => undefined)
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(update),
    client.onDidChangeState(update),
    client.onNotification(statusChanged, ({ uri }: Named) => {
      if (uri === activeUri(client)) void update()
    }),
  )
}

async function showStatus(client: BaseLanguageClient, item: LanguageStatusItem): Promise<void> {
  const uri = activeUri(client)
  if (client.state !== State.Running || uri === undefined) {
    item.text = 'Postmortem Lint is off'
    item.detail = ''
    return
  }
  const params: Named = { uri }
  const status = await client.sendRequest<Status>(statusRequest, params)
  if (uri !== activeUri(client)) return
  item.text = titleOf(status)
  item.detail = status.why
  item.severity =
    status.configProblems > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information
  item.command = status.configUri
    ? {
        title: 'Open Configuration',
        command: 'postmortemLint.openConfig',
        arguments: [status.configUri],
      }
    : undefined
}

function activeUri({ code2ProtocolConverter }: BaseLanguageClient): string | undefined {
  const document = window.activeTextEditor?.document
  return document && code2ProtocolConverter.asUri(document.uri)
}

function titleOf({ judged, counts, configProblems }: Status): string {
  if (configProblems > 0) return 'Postmortem: configuration has problems'
  if (!judged) return 'Not judged as a postmortem'
  const [problems, questions] = [counts.problems, counts.questions]
  return `Postmortem: ${counted(problems, 'problem')}, ${counted(questions, 'question')}`
}

function counted(count: number, noun: string): string {
  return `${count || 'no'} ${noun}${count === 1 ? '' : 's'}`
}
