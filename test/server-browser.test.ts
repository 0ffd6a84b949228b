import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver'
import { outOfOrder, pulling } from './server-fixtures.ts'

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly uri: string }
  readonly result?: unknown
}

/** The worker's bundle in a scope that offers what a worker has, and nothing of Node. */
function startWorker(answer: (method: string, uri: string) => unknown) {
  const waiting = new Map<number, (result: unknown) => void>()
  const worker = {
    onmessage: (_: { data: unknown }) => {},
    addEventListener: () => {},
    postMessage: ({ id = -1, method, params, result }: Message) => {
      if (method === undefined) waiting.get(id)?.(result)
      else if (params) send({ id, result: answer(method, params.uri) })
    },
  }
  const send = (message: object) =>
    setTimeout(() => worker.onmessage({ data: { jsonrpc: '2.0', ...message } }))
  const hidden = ['require', 'process', 'Buffer', 'module', 'global']
  new Function('self', ...hidden, readFileSync('dist/server-browser.js', 'utf8'))(worker)
  return {
    notify: (method: string, params: object) => send({ method, params }),
    request: <Result>(method: string, params: object) =>
      new Promise<Result>((resolve) => {
        const id = waiting.size + 1
        waiting.set(id, resolve as (result: unknown) => void)
        send({ id, method, params })
      }),
  }
}

test('in a browser, the server asks the client for every file', async () => {
  const asked: string[] = []
  const worker = startWorker((_method, uri) => {
    asked.push(uri)
    const isOurs = uri === 'vscode-test-web://mount/docs/.postmortem-lint.yml'
    return isOurs ? { text: 'rules:\n  timeline-out-of-order: warning\n' } : null
  })
  await worker.request('initialize', {
    processId: null,
    capabilities: pulling,
    initializationOptions: { readsFiles: true, docsUri: 'https://example.com/docs' },
  })
  const uri = 'vscode-test-web://mount/docs/2026-03-01.md'
  const textDocument = { uri, languageId: 'markdown', version: 1, text: outOfOrder }
  worker.notify('textDocument/didOpen', { textDocument })
  const { items } = await worker.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  })
  expect(items.find(({ code }) => code === 'timeline-out-of-order')).toMatchObject({
    severity: 2,
    codeDescription: { href: 'https://example.com/docs/rules/timeline-out-of-order.md' },
  })
  expect(asked).toContain('vscode-test-web://mount/docs/.postmortem-lint.yml')
})
