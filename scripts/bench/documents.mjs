/**
 * Postmortems to measure with: of our own writing, the same on every machine, and no two sentences
 * alike, so that what remembers texts by their content gains nothing it would not gain elsewhere.
 */

/** A postmortem of about so many characters; the seed decides what it tells. */
export function writePostmortem(characters, seed) {
  const teller = createTeller(seed)
  let text = opening(teller)
  for (let part = 1; text.length < characters - closingLength; part++) {
    text += sections[(part - 1) % sections.length](teller, part)
  }
  return text + closing(teller)
}

/** Lists one in another, as deep as they go. */
export function writeNested(depth) {
  const lines = Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- step ${at} failed`)
  return `# Postmortem: nested ${depth} deep\n\n## Timeline\n\n${lines.join('\n')}\n`
}

/** Other shapes that have brought readers to their knees: each grows in one direction only. */
export const shapes = {
  'one table': (rows) =>
    `# Postmortem: one table\n\n## Timeline (UTC)\n\n| Time | What | Who |\n| --- | --- | --- |\n${repeat(
      rows,
      (at) => `| ${clock(at % 1440)} | host-${at} answered ${at * 7} requests | team ${at % 9} |\n`,
    )}`,
  'one list': (items) =>
    `# Postmortem: one list\n\n## Timeline (UTC)\n\n${repeat(
      items,
      (at) => `- ${clock(at % 1440)} host-${at} answered ${at * 7} requests.\n`,
    )}`,
  'one paragraph': (lines) =>
    `# Postmortem: one paragraph\n\n${repeat(lines, (at) => `host-${at} answered at ${clock(at % 1440)} again.\n`)}`,
  'blank lines': (lines) => `# Postmortem: blank\n${'\n'.repeat(lines * 40)}The end.\n`,
  'open comments': (lines) => `# Postmortem: comments\n\n${'<!-- postmortem-lint\n'.repeat(lines)}`,
}

const closingLength = 1_400

function opening(teller) {
  const { pick, number, service } = teller
  return `# Postmortem: ${service()} ${pick(symptoms)} for ${number(12, 95)} minutes

- **Status:** final
- **Severity:** SEV${number(1, 4)}
- **Date:** ${teller.day}
- **Authors:** ${teller.person()}, ${teller.person()}

## Summary

${paragraph(teller, 4)}

## Impact

${paragraph(teller, 3)}

- ${number(200, 90_000)} requests to ${service()} were rejected between ${teller.time()} and ${teller.time()} UTC.
- ${number(3, 400)} customers wrote to support; ${number(1, 30)} asked for a refund.

`
}

const sections = [
  (teller, part) => `## Timeline, part ${part}

All times in UTC.

| Time | What happened | Who |
| --- | --- | --- |
${repeat(9, () => `| ${teller.time()} | ${event(teller)} | ${teller.person()} |\n`)}
`,
  (teller, part) => `## What we found in part ${part}

${paragraph(teller, 4)}

${paragraph(teller, 3)} See [the dashboard of ${teller.service()}](https://example.org/d/${teller.number(1e5, 1e6)}).

`,
  (teller, part) => `### Log of ${teller.service()}, part ${part}

${repeat(8, () => `- **${teller.time()}** ${event(teller)}\n`)}
\`\`\`
${repeat(4, () => `${teller.day}T${teller.time()}:${teller.number(10, 59)}Z level=error pool=${teller.number(1, 99)} wait=${teller.number(20, 9000)}ms\n`)}\`\`\`

`,
  (teller, part) => `## Contributing factors, part ${part}

1. ${sentence(teller)}
2. ${sentence(teller)} ${sentence(teller)}
   - ${sentence(teller)}
   - ${sentence(teller)}
3. ${sentence(teller)}

> ${sentence(teller)}

`,
]

function closing(teller) {
  const { person, service, number, pick } = teller
  const row = () =>
    `| ${pick(plans)} for ${service()} | ${person()} | OPS-${number(1000, 9999)} | ${teller.later()} |\n`
  return `## Root cause

${paragraph(teller, 3)}

## Lessons learned

### What went well

- ${sentence(teller)}

### What went wrong

- ${sentence(teller)}

## Action items

| Action | Owner | Ticket | Due |
| --- | --- | --- | --- |
${repeat(4, row)}`
}

function paragraph(teller, count) {
  return repeat(count, () => `${sentence(teller)}\n`).trimEnd()
}

function sentence(teller) {
  const { pick, service, number, person, time } = teller
  const forms = [
    () =>
      `${service()} ${pick(symptoms)} after ${pick(changes)} raised its load to ${number(40, 99)} %.`,
    () =>
      `At ${time()} ${person()} saw that \`${pick(nouns)}_${number(10, 999)}\` ${pick(symptoms)}.`,
    () => `The ${pick(nouns)} of ${service()} held ${number(20, 900)} entries, ${pick(reasons)}.`,
    () =>
      `Nobody had tested how ${service()} behaves when ${pick(nouns)} ${number(2, 60)} is gone.`,
    () =>
      `We restarted ${number(2, 40)} hosts, and *${service()}* recovered within ${number(2, 50)} minutes.`,
    () =>
      `${pick(changes)[0].toUpperCase()}${pick(changes).slice(1)} had passed review, ${pick(reasons)}.`,
  ]
  return pick(forms)()
}

function event(teller) {
  const { pick, service, number, person } = teller
  const forms = [
    () => `Alert on ${pick(nouns)} ${number(2, 80)} of ${service()} pages ${person()}`,
    () => `${service()} ${pick(symptoms)} in region ${number(1, 12)}`,
    () => `${person()} rolls ${service()} back to release ${number(100, 990)}`,
    () => `Release ${number(100, 990)} of ${service()} reaches ${number(5, 100)} % of hosts`,
    () => `Errors on ${service()} fall to ${number(1, 30)} a minute`,
  ]
  return pick(forms)()
}

/** Chance that is the same each time (mulberry32). */
function createTeller(seed) {
  let state = (seed * 0x9e3779b1) >>> 0
  const chance = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (from, to) => from + Math.floor(chance() * (to - from))
  const pick = (list) => list[number(0, list.length)]
  let minute = number(60, 600)
  return {
    number,
    pick,
    day: `2026-0${number(1, 9)}-${number(10, 28)}`,
    later: () => `2026-1${number(0, 2)}-${number(10, 28)}`,
    time: () => {
      minute += number(0, 3)
      return clock(minute % 1440)
    },
    person: () => `${pick(names)} ${pick(families)}`,
    service: () => `${pick(areas)}-${pick(kinds)}`,
  }
}

function clock(minute) {
  const two = (value) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

function repeat(count, write) {
  return Array.from({ length: count }, (_, at) => write(at)).join('')
}

const list = (words) => words.split(', ')
const areas = list(
  'checkout, search, billing, login, catalogue, shipping, pricing, media, report, mail, ledger, basket, booking, upload, export',
)
const kinds = list('api, worker, cache, queue, proxy, store, gateway, scheduler, frontend, index')
const nouns = list(
  'pool, shard, partition, replica, certificate, index, limit, counter, queue, lock, token, route, quota, buffer, cursor',
)
const symptoms = list(
  'rejected one request in ten, timed out, ran out of memory, answered with errors, fell behind, lost its leader, served stale data, stopped taking orders, refused new connections, restarted every few minutes',
)
const changes = list(
  'a release, a failover, a change of configuration, a migration, a burst of retries, a new customer, an upgrade of the kernel, a rotation of keys, a cleanup job, a load test',
)
const reasons = list(
  'as its default had been since spring, which no dashboard showed, since the old limit was per host, and so the load test could not show it, because two teams each thought the other watched it, which the runbook does not mention',
)
const plans = list(
  'Alert on waiting time, Test a failover each month, Raise the limit of connections, Write a runbook, Remove the second copy of the setting, Show the queue on the dashboard, Roll out by region',
)
const names = list('Jane, Ravi, Ada, Tom, Mei, Lars, Nora, Ivan, Sara, Omar, Lena, Paul')
const families = list('Doe, Patel, Berg, Okafor, Lindqvist, Tanaka, Novak, Silva, Haddad, Moreau')
