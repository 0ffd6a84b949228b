/** What a case came to, for the terminal. */
export function showCase({ title, rows, target }) {
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
  const reached = ratioOf({ rows, target })
  return [`\n${title}`, ...lines, ...(reached ? [`  ${describeTarget(reached)}`] : [])].join('\n')
}

/** Ours by the peer's that the target names. */
export function ratioOf({ rows, target }) {
  if (!target) return undefined
  const [against, must, aim] = target
  const ours = rows.find(({ name }) => name.startsWith('postmortem-lint'))
  const theirs = rows.find(({ name }) => name.startsWith(against))
  if (!ours || !theirs) return undefined
  return { ratio: ours.value / theirs.value, name: theirs.name, must, aim }
}

export function describeTarget({ ratio, name, must, aim }) {
  const wanted = [`at most ${must}`, ...(aim ? [`better ${aim}`] : [])].join(', ')
  return `${ratio.toFixed(2)} × ${name} (${wanted})`
}

function ratioTo(first, value) {
  return `${(value / first.value).toFixed(2)} ×`.padStart(8)
}

export function showCurve({ title, unit, points }) {
  const told = points.map(({ x, milliseconds }) => `${x}: ${milliseconds.toFixed(1)}`)
  return `\n${title}, milliseconds by ${unit}\n  ${told.join('  ')}`
}
