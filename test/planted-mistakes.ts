import type { Postmortem } from '../server/postmortem/model.ts'
import { figurePlanters } from './planted-figures.ts'
import { timePlanters } from './planted-times.ts'
import { wordPlanters } from './planted-words.ts'
import type { Planted } from './planting.ts'

/** Every mistake that the words of a good document give a place for, one at a time. */
export function plantMistakes(text: string, postmortem: Postmortem): Planted[] {
  return [...timePlanters, ...figurePlanters, ...wordPlanters].flatMap((plant) =>
    plant(text, postmortem),
  )
}
