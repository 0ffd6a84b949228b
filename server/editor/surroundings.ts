import type { Files } from '../config/resolver.ts'
import type { Rule } from '../rules/rule.ts'

/** What the server takes from the place it runs in; its entries differ in nothing else. */
export interface Surroundings {
  /** The file system; without one, the client is asked for every file. */
  readonly files?: Files
  /** URI of the folder with the pages on rules and questions, unless the client names another. */
  readonly docsUri?: string
  /** `YYYY-MM-DD`, where the author sits. */
  readonly today: () => string
  /** Stands in for the rules that the tool ships. */
  readonly rules?: readonly Rule[]
}

/** The day of the local clock. */
export function localToday(now = new Date()): string {
  const month = String(now.getMonth() + 1).padStart(2, '0')
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`
}
