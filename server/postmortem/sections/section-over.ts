import type { Span } from '../../text/span.ts'
import type { Section } from '../model.ts'

/** The last section whose heading stands before a place that lies within its body. */
export function sectionOver(sections: readonly Section[], place: Span): Section | undefined {
  let [low, high] = [0, sections.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sections[middle]?.heading.span.start ?? 0) < place.start) low = middle + 1
    else high = middle
  }
  let at = low - 1
  while (at >= 0 && (sections[at]?.body.end ?? 0) < place.end) at--
  return sections[at]
}
