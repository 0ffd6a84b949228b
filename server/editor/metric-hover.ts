import { writeMetric } from '../metrics/write-metric.ts'
import type { Review } from '../review/review.ts'
import type { Span } from '../text/span.ts'

/** What is counted from or to the turn at a place; all of it at the heading of the timeline. */
export function metricsAt(
  { metrics, postmortem }: Review,
  at: number,
): { readonly lines: readonly string[]; readonly span: Span } | undefined {
  const covers = ({ start, end }: Span) => start <= at && at <= end
  const heading = postmortem.sections.find(
    ({ role, heading: { span } }) => role === 'timeline' && covers(span),
  )?.heading
  const here = metrics.flatMap((metric) =>
    [metric.from, metric.to]
      .filter(({ time }) => heading || covers(time.span))
      .map(({ time }) => ({
        line: writeMetric(metric),
        span: heading?.span ?? time.span,
      })),
  )
  const [first] = here
  return first && { lines: [...new Set(here.map(({ line }) => line))], span: first.span }
}
