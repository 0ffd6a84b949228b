import { configOfNew, placeOfNew } from '../config/begin-document.ts'
import { createResolver } from '../config/create-resolver.ts'
import { type Files, UnreadableFile } from '../config/resolver.ts'
import { newDocument } from '../template/new-document.ts'
import { shippedTemplates } from '../template/shipped-templates.ts'
import type { NewPostmortem, NewPostmortemParams } from './protocol.ts'
import { pathOf, uriOf } from './uri-path.ts'

export interface Desk {
  readonly files: Files
  readonly today: string
}

/** A postmortem to be filled in, from the template that holds where it goes; the client writes it. */
export async function beginPostmortem(
  { files, today }: Desk,
  { uri, title, severity }: NewPostmortemParams,
): Promise<NewPostmortem> {
  const folder = `${pathOf(uri).replace(/\/$/, '')}/`
  const beginning = { title, severity, id: undefined, date: today }
  const resolver = createResolver(files, [], { today })
  const here = await resolver.configFor(`${folder}postmortem.md`)
  const path = placeOfNew(here, folder, beginning)
  const { config } = await resolver.configFor(path)
  const settled = configOfNew(config, path, beginning)
  const source = settled.template?.source ?? 'minimal'
  const template = shippedTemplates.get(source) ?? (await readGently(files, source))
  if (template === undefined)
    return { uri: uriOf(path), text: '', problem: `The template ${source} cannot be read.` }
  const text = newDocument(template, { title, severity, date: today, zone: settled.timeZone })
  return { uri: uriOf(path), text }
}

async function readGently(files: Files, path: string): Promise<string | undefined> {
  try {
    return await files.readText(path)
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined
    throw error
  }
}
