import type { MetadataField } from '../postmortem/model.ts'
import { normaliseKey } from '../postmortem/read-metadata.ts'

/** Whether a document must have a thing: always, never, or where its fields say so. */
export interface Demand {
  readonly isRequired: boolean
  /** All must hold; empty where it holds always. */
  readonly when: readonly Condition[]
  /** An example of how to divide a section, more than a wish. */
  readonly isGentle?: boolean
}

/** A field of the document and the values that meet it: `severity is SEV1 or SEV2`. */
export interface Condition {
  readonly field: string
  readonly values: readonly string[]
}

export const always: Demand = { isRequired: true, when: [] }
export const gently: Demand = { isRequired: true, when: [], isGentle: true }
export const never: Demand = { isRequired: false, when: [] }

/** Reads `severity is SEV1 or SEV2 and status is final`; undefined where it says nothing of the kind. */
export function readConditions(words: string): Condition[] | undefined {
  const conditions: Condition[] = []
  for (const part of words.split(/\s+and\s+/i)) {
    const [, field, listed] = /^\s*([\p{L}][\p{L} -]*?)\s+(?:is|are|=)\s+(\S.*)$/iu.exec(part) ?? []
    const values = (listed ?? '')
      .split(/\s*,\s*(?:or\s+)?|\s+or\s+|\s*\|\s*/i)
      .map((value) => value.trim())
      .filter(Boolean)
    if (!field || values.length === 0) return undefined
    conditions.push({ field: normaliseKey(field), values })
  }
  return conditions
}

/** True where the document's fields call for it. What they do not say calls for nothing. */
export function isDemanded(
  { isRequired, when }: Demand,
  metadata: readonly MetadataField[],
): boolean {
  return isRequired && when.every((condition) => holds(condition, metadata))
}

/** `severity is SEV1`, or the empty text where it is always demanded. */
export function reasonOf({ when }: Demand): string {
  return when.map(({ field, values }) => `${field} is ${values.join(' or ')}`).join(' and ')
}

function holds({ field, values }: Condition, metadata: readonly MetadataField[]): boolean {
  return metadata.some(
    ({ key, value }) => key === field && values.some((known) => saysValue(value.text, known)),
  )
}

/** True where the text opens with the value, however it is spelt: `SEV-1 (critical)` says `SEV1`. */
export function saysValue(written: string, value: string): boolean {
  const parts = value.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? []
  if (parts.length === 0) return written.trim() === value.trim()
  const pattern = new RegExp(`^[^\\p{L}\\p{N}]*${parts.join('[\\W_]*')}(?![\\p{L}\\p{N}])`, 'iu')
  return pattern.test(written)
}
