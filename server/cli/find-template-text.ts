import { existsSync } from 'node:fs'
import type { Config } from '../config/config.ts'
import { shippedTemplates } from '../template/shipped-templates.ts'
import { ReadError, readStoredText } from './stored-text.ts'
import { UsageError } from './usage-error.ts'

/** The text of the template that was named, else of the one configured, else of the smallest shipped. */
export async function findTemplateText(
  named: string | undefined,
  { template, templates = {} }: Pick<Config, 'template' | 'templates'> = {},
): Promise<string> {
  const known = named === undefined ? template : templates[named]
  const source = known?.source ?? named ?? 'minimal'
  const shipped = shippedTemplates.get(source)
  if (shipped !== undefined) return shipped
  if (!existsSync(source)) {
    const names = [...Object.keys(templates), ...shippedTemplates.keys()].join(', ')
    throw new UsageError(`there is no template ${source}: no such file, and none of ${names}`)
  }
  try {
    return readStoredText(source).text
  } catch (error) {
    if (error instanceof ReadError) throw new UsageError(`${source}: ${error.message}`)
    throw error
  }
}
