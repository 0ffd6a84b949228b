import { type Hover, MarkupKind, type Position } from 'vscode-languageserver'
import { explainConfig } from '../config/complete-config.ts'
import { lenses } from '../questions/index.ts'
import { rules } from '../rules/index.ts'
import { toOffset } from './from-lsp.ts'
import type { OpenText } from './open-text.ts'
import { toRange } from './to-lsp.ts'

/** What a setting of a configuration is for. */
export function configHover(open: OpenText, position: Position): Hover | null {
  const known = explainConfig(open.text, toOffset(open, position), [...rules, ...lenses])
  if (!known?.about) return null
  return {
    contents: { kind: MarkupKind.PlainText, value: `${known.word}: ${known.about}` },
    range: toRange(open, known),
  }
}
