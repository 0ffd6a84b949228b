import type { Node } from 'yaml'
import { type MetricDefinition, milestones } from '../metrics/metrics.ts'
import type { Config } from './config.ts'
import type { YamlEntry, YamlPage } from './yaml-page.ts'

const expected = 'A metric is written `detect: {from: started, to: detected}`.'

/** `metrics: {detect: {from: started, to: detected}}`. */
export function readMetricsSetting(page: YamlPage, value: Node): Partial<Config> {
  const entries = page.entriesOf(value)
  if (!entries) page.report(value, expected)
  const metrics: Record<string, MetricDefinition> = {}
  for (const entry of entries ?? []) {
    const definition = readDefinition(page, entry)
    if (definition) metrics[entry.name] = definition
  }
  return { metrics }
}

function readDefinition(page: YamlPage, { key, value }: YamlEntry): MetricDefinition | undefined {
  const ends = value && page.entriesOf(value)
  const read = (wanted: string) => {
    const end = ends?.find(({ name }) => name === wanted)
    const written = end?.value && page.textOf(end.value)
    const milestone = milestones.find((known) => known === written)
    if (!end) page.report(value ?? key, expected)
    else if (!milestone)
      page.report(end.value ?? end.key, `Metrics count between: ${milestones.join(', ')}.`)
    return milestone
  }
  const from = read('from')
  const to = from && read('to')
  return from && to && { from, to }
}
