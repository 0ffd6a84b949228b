/** How cost grows with size: each curve is to be a straight line. */
import { performance } from 'node:perf_hooks'
import { loadTypeScript } from '../load-typescript.mjs'
import { shapes, writeNested, writePostmortem } from './documents.mjs'

/** Each answers with points `{ x, milliseconds }`. */
export async function measureCurves({ quick, only }) {
  const { review } = await loadTypeScript('server/review/review.ts')
  const { lenses } = await loadTypeScript('server/questions/index.ts')
  const judge = (text, facts) => review({ text, path: 'postmortem.md' }, { rules: {} }, facts)
  const upTo = (most, values) => values.filter((value) => value <= most)
  const kilobytes = upTo(quick ? 200 : 2000, [10, 20, 50, 100, 200, 500, 1000, 2000])
  const rows = upTo(quick ? 1000 : 6000, [100, 500, 1000, 2000, 4000, 6000])
  const curves = [
    {
      title: 'one document',
      unit: 'kilobytes',
      values: kilobytes,
      work: (size) => judge(writePostmortem(size * 1024, 1)),
    },
    {
      title: 'many documents of 2 KB',
      unit: 'documents',
      values: upTo(quick ? 100 : 10_000, [1, 10, 100, 1000, 10_000]),
      work(count) {
        for (let at = 0; at < count; at++) judge(writePostmortem(2048, at))
      },
    },
    {
      title: 'lenses, 20 KB',
      unit: 'lenses',
      values: upTo(quick ? 100 : 1000, [1, 10, 50, 100, 300, 1000]),
      work: (count, text = writePostmortem(20 * 1024, 1)) =>
        judge(text, { lenses: manyLenses(lenses, count) }),
    },
    {
      title: 'lists in lists',
      unit: 'deep',
      values: [5, 10, 15, 20, 25, 30, 35, 40],
      work: (depth) => judge(writeNested(depth)),
    },
    ...Object.entries(shapes).map(([title, write]) => ({
      title,
      unit: 'lines',
      values: rows,
      work: (count) => judge(write(count)),
    })),
  ]
  judge(writePostmortem(50 * 1024, 2))
  return curves
    .filter(({ title }) => title.includes(only))
    .map(({ title, unit, values, work }) => ({
      title,
      unit,
      points: values.map((x) => ({ x, milliseconds: timeOf(() => work(x)) })),
    }))
}

/** The shipped ones again under other names, since questions are asked once for each. */
export function manyLenses(lenses, count) {
  return Array.from({ length: count }, (_, at) => {
    const lens = lenses[at % lenses.length]
    return at < lenses.length ? lens : { ...lens, id: `${lens.id}-${at}` }
  })
}

/** The least of three, or one where it takes long. */
function timeOf(work) {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3 && !(round > 0 && least * round > 1500); round++) {
    const start = performance.now()
    work()
    least = Math.min(least, performance.now() - start)
  }
  return least
}
