import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver'
import { completeConfig } from '../config/complete-config.ts'
import { lenses } from '../questions/index.ts'
import { rules } from '../rules/index.ts'
import { completeDirective } from '../template/directives.ts'
import { toOffset } from './from-lsp.ts'
import type { OpenText } from './open-text.ts'
import { toRange } from './to-lsp.ts'
import { isConfigFile } from './uri-path.ts'

/** What can be written at a place of a configuration, or in a comment of a template. */
export function completion(open: OpenText, position: Position): CompletionItem[] {
  const at = toOffset(open, position)
  if (!isConfigFile(open.uri)) return directivesAt(open, at)
  const word = wordBefore(open.text, at, /[\w.@/-]*$/)
  return completeConfig(open.text, at, [...rules, ...lenses]).map((offer) => ({
    label: offer.word,
    kind: offer.isKey ? CompletionItemKind.Property : CompletionItemKind.Value,
    ...(offer.about ? { detail: offer.about } : {}),
    textEdit: {
      range: toRange(open, word),
      newText: offer.isKey ? `${offer.word}: ` : offer.word,
    },
  }))
}

function directivesAt(open: OpenText, at: number): CompletionItem[] {
  const word = wordBefore(open.text, at, /[a-z]*$/i)
  return (completeDirective(open.text, at) ?? []).map(({ name, form }) => ({
    label: name,
    kind: CompletionItemKind.Keyword,
    detail: form,
    textEdit: { range: toRange(open, word), newText: form },
  }))
}

function wordBefore(text: string, at: number, pattern: RegExp) {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  return { start: at - (pattern.exec(line)?.[0].length ?? 0), end: at }
}
