import { existsSync } from 'node:fs'
import { configOfNew } from '../config/begin-document.ts'
import { createResolver } from '../config/create-resolver.ts'
import { newDocument } from '../template/new-document.ts'
import { diskFiles } from './disk-files.ts'
import { findTemplateText } from './find-template-text.ts'
import { knownIds } from './known-ids.ts'
import { pathFor } from './new-path.ts'
import { posixPath, shownPath } from './posix-path.ts'
import type { Invocation } from './read-arguments.ts'
import { complainOfConfig, localDate } from './session.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { writeNewFile } from './write-new-file.ts'

/** Writes a postmortem to be filled in, made from the template that holds where it will stand. */
export async function newPostmortem(invocation: Invocation, terminal: Terminal): Promise<number> {
  const { operands, title, id, severity } = invocation
  if (operands.length > 1) throw new UsageError('new takes one path at most')
  const today = invocation.today ?? localDate(new Date())
  const date = invocation.date ?? today
  const resolver = createResolver(diskFiles, knownIds, { today })
  const here = await resolver.configFor(posixPath(operands[0] ?? 'postmortem.md'))
  const operand = operands[0] ?? pathFor(here, { title, id, severity, date })
  const path = posixPath(operand)
  const found = await resolver.configFor(path)
  complainOfConfig(found.problems, terminal)
  const config = configOfNew(found.config, path, { severity, date })
  const template = await findTemplateText(invocation.template, config)
  if (existsSync(path)) throw new UsageError(`${shownPath(path, operand)} is there already`)
  const zone = config.timeZone
  writeNewFile(path, newDocument(template, { title, id, severity, date, zone }))
  await terminal.print(`${shownPath(path, operand)}\n`)
  return terminal.complaints.length > 0 ? 2 : 0
}
