import type { Quoting, Sheet, SheetGroup } from '../questions/sheet.ts'

/** The sheet of one file. */
export interface FileSheet {
  /** As people see its path. */
  readonly file: string
  readonly title?: string
  readonly sheet: Sheet
  readonly quoting: Quoting
}

export interface SheetSetting {
  /** Also what is silent, and why. */
  readonly all: boolean
  readonly isFirst: boolean
  readonly columns: number | undefined
  readonly colour: boolean
}

export type DrawSheet = (file: FileSheet, setting: SheetSetting) => string

/** "7 questions for the review", without a word on how many that is of how many. */
export function countQuestions({ groups }: Sheet): string {
  const count = groups.reduce((sum, { questions }) => sum + questions.length, 0)
  if (count === 0) return 'Nothing is left to ask'
  return `${count} question${count === 1 ? '' : 's'} for the review`
}

/** The heading under which the questions of a group stand. */
export function headingOf({ section }: SheetGroup): string {
  return section?.heading.text ?? 'Opening'
}
