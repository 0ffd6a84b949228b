import { writeMinutes } from './agree.ts'
import { defaultMetrics, type Metric } from './metrics.ts'

/** `Time to resolve: 1 h 2 min = started 10:03 → resolved 11:05`. */
export function writeMetric({ name, minutes, from, to }: Metric): string {
  const title = name in defaultMetrics ? `Time to ${name}` : name[0]?.toUpperCase() + name.slice(1)
  const ends = [from, to].map(({ milestone, time }) => `${milestone} ${time.text}`)
  return `${title}: ${writeMinutes(minutes)} = ${ends.join(' → ')}`
}
