import type { Config } from './config.ts'

/** Settings over settings: rules, metrics, aliases and questions one by one, all others as a whole. */
export function layOver<Below extends Partial<Config>>(
  below: Below,
  above: Partial<Config>,
): Below {
  return {
    ...below,
    ...above,
    ...(below.rules || above.rules ? { rules: { ...below.rules, ...above.rules } } : {}),
    ...(below.aliases || above.aliases ? { aliases: { ...below.aliases, ...above.aliases } } : {}),
    ...(below.metrics || above.metrics ? { metrics: { ...below.metrics, ...above.metrics } } : {}),
    ...(below.lenses || above.lenses
      ? { lenses: layLenses(below.lenses, above.lenses) ?? [] }
      : {}),
    ...(below.questions || above.questions
      ? { questions: { ...below.questions, ...above.questions } }
      : {}),
  }
}

/** All of both; of two with one id the nearer. */
function layLenses(below: Config['lenses'], above: Config['lenses']) {
  if (!below || !above) return below ?? above
  const isReplaced = (id: string) => above.some((lens) => lens.id === id)
  return [...below.filter(({ id }) => !isReplaced(id)), ...above]
}
