import type { Measure } from '../model.ts'

/** What a length of time measures, where the words that label it say so. */
export function measureOf(before: string): Measure | undefined {
  const label = /[^\n|]*$/.exec(before.replace(/\|\s*$/, ''))?.[0] ?? before
  if (ofOthers.test(label.split(/[.。;；]\s/).at(-1) ?? '')) return undefined
  return measures.find(([, pattern]) => pattern.test(before))?.[0]
}

/** A wish, a limit, or a figure of many incidents. */
const ofOthers =
  /\b(?:target|goal|objective|sl[aio]|budget|limit|threshold|allowed|planned|scheduled|expected|usual|typical|average|avg|median|mean|p\d\d|previous|last|this (?:week|month|quarter|year)|per|so far|to date)\b|目標|平均/i

/** `Time to mitigate from detection` is counted from elsewhere than its name alone says. */
const labelled = (words: string) =>
  new RegExp(
    `(?:${words})(?![^:：]*\\b(?:from|since|after|between)\\b)[^.。:：]{0,30}[:：][\\s*_]*$`,
    'i',
  )

/** TTR says either of two things, so that it is read as neither alone. */
const measures: readonly [Measure, RegExp][] = [
  ['detect', labelled('\\b(?:time to (?:detect(?:ion)?|discover(?:y)?)|m?ttd)\\b|検知までの時間')],
  ['acknowledge', labelled('\\b(?:time to acknowledge(?:ment)?|m?tta)\\b')],
  ['mitigate', labelled('\\b(?:time to (?:mitigat(?:e|ion)|repair|stabili[sz]e)|m?ttm)\\b')],
  [
    'resolve',
    labelled(
      '\\b(?:time to (?:resolve|resolution|recover(?:y)?|restore|fix)|m?ttr)\\b|復旧までの時間',
    ),
  ],
  [
    'total',
    labelled(
      '\\b(?:total )?(?:duration|downtime|outage (?:time|length|duration))\\b|影響時間|停止時間|ダウンタイム',
    ),
  ],
]

/** `The outage lasted …`, `checkout was down for …`: a length of the story, if not of all of it. */
export function isToldOfOutage(before: string): boolean {
  return /\b(?:outage|incident|impact|downtime|disruption|degradation|interruption)\b[^.;:]{0,40}\b(?:lasted|lasting|went on for|continued for)\s*$|\b(?:was|were|been) (?:down|unavailable|offline|unreachable|inaccessible|unusable) for\s*$/i.test(
    before,
  )
}
