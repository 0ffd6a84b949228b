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

/** What is shown: VS Code breaks no lines, so that what came of it and why need one each. */
interface Items {
  readonly outcome: LanguageStatusItem
  readonly why: LanguageStatusItem
}

/** Says beside the language's name why the document is judged or not, and by what. */
export function createStatusItem(client: BaseLanguageClient): Disposable {
  const create = (id: string) => languages.createLanguageStatusItem(id, documentSelector())
  const outcome = create('postmortemLint.outcome')
  outcome.name = 'Postmortem Lint'
  const why = create('postmortemLint.why')
  why.name = 'Postmortem Lint: Why'
  // A server that stops meanwhile owes no answer.
  const update = () => showStatus(client, { outcome, why }).catch(() => undefined)
  return Disposable.from(
    outcome,
    why,
    window.onDidChangeActiveTextEditor(update),
    client.onDidChangeState(update),
    client.onNotification(statusChanged, ({ uri }: Named) => {
      if (uri === activeUri(client)) void update()
    }),
  )
}

async function showStatus(client: BaseLanguageClient, { outcome, why }: Items): Promise<void> {
  const uri = activeUri(client)
  if (client.state !== State.Running || uri === undefined) {
    outcome.text = 'Postmortem Lint is off'
    why.text = 'Nothing is judged while its server is not running.'
    return
  }
  const params: Named = { uri }
  const status = await client.sendRequest<Status>(statusRequest, params)
  if (uri !== activeUri(client)) return
  outcome.text = titleOf(status)
  outcome.severity =
    status.configProblems > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information
  outcome.command = status.configUri
    ? {
        title: 'Open Configuration',
        command: 'postmortemLint.openConfig',
        arguments: [status.configUri],
      }
    : undefined
  why.text = status.why
}

function activeUri({ code2ProtocolConverter }: BaseLanguageClient): string | undefined {
  const document = window.activeTextEditor?.document
  return document && code2ProtocolConverter.asUri(document.uri)
}

function titleOf({ judged, counts, configProblems }: Status): string {
  if (configProblems > 0) return 'Postmortem: configuration has problems'
  if (!judged) return 'Not judged as a postmortem'
  const { problems, questions, listed } = counts
  const told = `Postmortem: ${counted(problems, 'problem')}, ${counted(questions, 'question')}`
  return listed > 0 ? `${told}, ${listed} listed` : told
}

function counted(count: number, noun: string): string {
  return `${count || 'no'} ${noun}${count === 1 ? '' : 's'}`
}
