import type { Config } from './config.ts'

/** Settings over settings: maps one by one, names of the team’s own all together, others as a whole. */
export function layOver<Below extends Partial<Config>>(
  below: Below,
  above: Partial<Config>,
): Below {
  return {
    ...below,
    ...above,
    ...oneByOne(below, above, 'rules'),
    ...oneByOne(below, above, 'aliases'),
    ...oneByOne(below, above, 'metrics'),
    ...oneByOne(below, above, 'clocks'),
    ...oneByOne(below, above, 'templates'),
    ...allOf(below, above, 'people'),
    ...allOf(below, above, 'trackers'),
    ...(below.lenses || above.lenses
      ? { lenses: layLenses(below.lenses, above.lenses) ?? [] }
      : {}),
    ...oneByOne(below, above, 'questions'),
  }
}

/** All of both; of two with one id the nearer. */
function layLenses(below: Config['lenses'], above: Config['lenses']) {
  if (!below || !above) return below ?? above
  const isReplaced = (id: string) => above.some((lens) => lens.id === id)
  return [...below.filter(({ id }) => !isReplaced(id)), ...above]
}

type Maps = 'rules' | 'aliases' | 'metrics' | 'clocks' | 'templates' | 'questions'

function oneByOne(below: Partial<Config>, above: Partial<Config>, name: Maps): Partial<Config> {
  if (!below[name] && !above[name]) return {}
  return { [name]: { ...below[name], ...above[name] } }
}

function allOf(
  below: Partial<Config>,
  above: Partial<Config>,
  name: 'people' | 'trackers',
): Partial<Config> {
  if (!below[name] && !above[name]) return {}
  return { [name]: [...new Set([...(below[name] ?? []), ...(above[name] ?? [])])] }
}
