const [width, height, margin] = [640, 360, 48]
const colours = [
  '#0969da',
  '#bf3989',
  '#1a7f37',
  '#9a6700',
  '#8250df',
  '#cf222e',
  '#57606a',
  '#0a7d91',
]

/** Curves on logarithmic axes, where a straight line of one slope is linear growth. */
export function drawCurves(curves) {
  const points = curves.flatMap((curve) => curve.points)
  const x = axis(
    points.map((point) => point.x),
    [margin, width - 170],
  )
  const y = axis(
    points.map((point) => point.milliseconds),
    [height - margin, 16],
  )
  const lines = curves.map(({ title, points: own }, index) => {
    const colour = colours[index % colours.length]
    const path = own.map((point) => `${x.at(point.x)},${y.at(point.milliseconds)}`).join(' ')
    const top = 28 + index * 20
    return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${path}"/>
<text x="${width - 160}" y="${top}" fill="${colour}">${title}</text>`
  })
  const ticks = [
    ...x.ticks.map(
      (value) =>
        `<text x="${x.at(value)}" y="${height - 28}" text-anchor="middle">${short(value)}</text>`,
    ),
    ...y.ticks.map(
      (value) =>
        `<text x="${margin - 6}" y="${y.at(value) + 4}" text-anchor="end">${short(value)}</text>`,
    ),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<rect width="${width}" height="${height}" fill="#fff"/>
<path d="M${margin} 16V${height - margin}H${width - 170}" fill="none" stroke="#8c959f"/>
${[...ticks, ...lines].join('\n')}
<text x="${margin}" y="${height - 8}">${[...new Set(curves.map(({ unit }) => unit))].join(', ')}; milliseconds upwards</text>
</svg>
`
}

function axis(values, [from, to]) {
  const [low, high] = [Math.log10(Math.min(...values)), Math.log10(Math.max(...values))]
  const at = (value) =>
    Math.round(from + ((Math.log10(value) - low) / (high - low || 1)) * (to - from))
  const ticks = []
  for (let power = Math.ceil(low); power <= high; power++) ticks.push(10 ** power)
  return { at, ticks }
}

function short(value) {
  return value >= 1000 ? `${value / 1000}k` : String(value)
}
