/** What a case came to, for the terminal. */
export function showCase({ title, rows, ...targets }) {
  const lines = rows.map(({ name, value, middle, least, megabytes, rounds }) => {
    const figures = [
      `${value.toFixed(value < 100 ? 1 : 0)} ms`.padStart(11),
      ratioTo(rows[0], value),
      middle === undefined ? '' : `median ${middle.toFixed(1)}`,
      least === undefined ? '' : `least ${least.toFixed(0)}`,
      megabytes ? `${megabytes.toFixed(0)} MB` : '',
      `${rounds} times`,
    ]
    return `  ${name.padEnd(44)} ${figures.filter(Boolean).join('  ')}`
  })
  const told = describeTargets({ rows, ...targets }).map((target) => `  ${target}`)
  return [`\n${title}`, ...lines, ...told].join('\n')
}

/** What was to be reached and whether it was, a sentence for each target. */
export function describeTargets({ rows, target, floor, memory }) {
  const ours = rows.find(({ name }) => name.startsWith('postmortem-lint'))
  const peer = (start) => rows.find(({ name }) => name.startsWith(start))
  const ratioTo = (start, must, aim) => {
    const theirs = peer(start)
    if (!ours || !theirs) return []
    const unit = ` × ${theirs.name}`
    return [describe({ figure: ours.value / theirs.value, digits: 2, unit, must, aim })]
  }
  return [
    ...(target ? ratioTo(...target) : []),
    ...(floor ? ratioTo('node -e 0', floor) : []),
    ...(memory && ours?.megabytes
      ? [
          describe({
            figure: ours.megabytes,
            digits: 0,
            unit: ' MB',
            must: memory[0],
            aim: memory[1],
          }),
        ]
      : []),
  ]
}

function describe({ figure, digits, unit, must, aim }) {
  const wanted = [`at most ${must}`, ...(aim ? [`better ${aim}`] : [])].join(', ')
  const verdict = figure <= (aim ?? must) ? 'reached' : figure <= must ? 'held' : 'not reached'
  return `${figure.toFixed(digits)}${unit} (${wanted}: ${verdict})`
}

function ratioTo(first, value) {
  return `${(value / first.value).toFixed(2)} ×`.padStart(8)
}

export function showCurve({ title, unit, points }) {
  const told = points.map(({ x, milliseconds }) => `${x}: ${milliseconds.toFixed(1)}`)
  return `\n${title}, milliseconds by ${unit}\n  ${told.join('  ')}`
}
