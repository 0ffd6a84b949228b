import type { Section } from '../server/postmortem/model.ts'
import { change, type Planter, within } from './planting.ts'

/** Sections of plain paragraphs: what stands in them is told nowhere else. */
const paragraphs: (text: string, sections: readonly Section[]) => Section[] = (text, sections) =>
  sections.filter(({ body, heading, role }) => {
    const words = text.slice(body.start, body.end)
    const isApart = role === 'timeline' || role === 'action-items' || heading.depth > 4
    const isEvent = /\d:\d\d/.test(heading.text)
    return (
      heading.depth > 1 &&
      !isApart &&
      !isEvent &&
      /^\s*\p{Lu}[^#|`<*[\n-]+(?:\n[^#|`<*[\n-]+)*\s*$/u.test(words)
    )
  })

const emptied: Planter = (text, { sections }) =>
  paragraphs(text, sections).map(({ body, heading }) => ({
    what: `nothing under “${heading.text}”`,
    text: change(text, { span: body, newText: '\n\n' }),
    by: ['section-empty'],
  }))

const leftOpen: Planter = (text, { sections }) =>
  paragraphs(text, sections).flatMap(({ body, heading }, index) => {
    const words = [
      'TBD',
      'TODO: fill this in',
      '...',
      '[Describe the impact here]',
      'Lorem ipsum dolor sit amet.',
    ]
    const newText = `\n\n${words[index % words.length]}\n\n`
    return [
      {
        what: `“${newText.trim()}” under “${heading.text}”`,
        text: change(text, { span: body, newText }),
        by: ['placeholder-left', 'status-premature'],
      },
    ]
  })

const brokenOff: Planter = (text, { sections }) =>
  paragraphs(text, sections).flatMap(({ body, heading }) => {
    const words = text.slice(body.start, body.end)
    const end = /\.\s*$/.exec(words)
    if (!end) return []
    return [
      {
        what: `a footnote that is nowhere under “${heading.text}”`,
        text: within(text, { text: words, span: body }, [/\.(\s*)$/, '.[^97]$1']),
        by: ['reference-undefined'],
      },
      {
        what: `a link to no heading under “${heading.text}”`,
        text: within(text, { text: words, span: body }, [
          /\.(\s*)$/,
          ', see [the details](#nothing-of-the-kind).$1',
        ]),
        by: ['anchor-broken'],
      },
      {
        what: `a key under “${heading.text}”`,
        text: within(text, { text: words, span: body }, [
          /\.(\s*)$/,
          '. The key was AKIAY7QWNK3PLRTX2M4V then.$1',
        ]),
        by: ['secret-exposed'],
      },
    ]
  })

const doubled: Planter = (text, { sections }) =>
  paragraphs(text, sections).map(({ heading, body }) => {
    const line = '#'.repeat(heading.depth)
    const copy = `\n${line} ${heading.text}\n\nAnd something else besides.\n\n`
    return {
      what: `“${heading.text}” twice`,
      text: change(text, { span: { start: body.end, end: body.end }, newText: copy }),
      by: ['section-duplicate'],
    }
  })

const nobody: Planter = (text, { actions }) =>
  actions.flatMap(({ owner, done }) => {
    if (!owner || done || text.slice(owner.span.start, owner.span.end) !== owner.text) return []
    return ['TBD', 'the team'].map((newText) => ({
      what: `“${newText}” for ${owner.text}`,
      text: change(text, { span: owner.span, newText }),
      by: ['action-owner-nobody'],
    }))
  })

const dueWrongly: Planter = (text, { actions }) =>
  actions.flatMap(({ due, done }) => {
    const year = due && /20\d\d(?=-\d\d-\d\d)/.exec(due.text)?.[0]
    if (!due?.date || !year || done) return []
    return [
      {
        what: `due “${due.text}” two years before`,
        text: within(text, due, [/20\d\d/, String(Number(year) - 2)]),
        by: ['action-due-too-early'],
      },
      {
        what: `due “${due.text}” on 31 February`,
        text: within(text, due, [/(?<=20\d\d-)\d\d-\d\d/, '02-31']),
        by: ['timeline-time-impossible'],
      },
    ]
  })

const notFinal: Planter = (text, { metadata, sections }) => {
  const isFinal = metadata.some(({ key, value }) => key === 'status' && /final/i.test(value.text))
  const [first] = paragraphs(text, sections)
  if (!isFinal || !first) return []
  return [
    {
      what: 'final, and not finished',
      text: change(text, { span: first.body, newText: '\n\nTBD\n\n' }),
      by: ['status-premature', 'placeholder-left'],
    },
  ]
}

const blamed: Planter = (text, { sections }) =>
  paragraphs(text, sections)
    .filter(({ role }) => role === 'root-cause' || role === 'summary')
    .flatMap(({ body, role }) => {
      const words = { text: text.slice(body.start, body.end), span: body }
      const said = [
        ['The outage was caused by human error.', 'language-human-error'],
        ['We should have noticed this much earlier.', 'language-counterfactual'],
        ['The engineer carelessly ignored the warning.', 'language-judgement'],
      ] as const
      return said.map(([sentence, id]) => ({
        what: `“${sentence}” under ${role}`,
        text: change(text, {
          span: words.span,
          newText: `${words.text.trimEnd()} ${sentence}\n\n`,
        }),
        by: [id, 'language-person-blamed'],
      }))
    })

const silencedForNothing: Planter = (text, { sections }) =>
  sections
    .filter(({ heading, role }) => role === 'summary' && heading.depth > 1)
    .flatMap(({ body }) =>
      [
        ['timeline-out-of-ordr', 'suppression-unknown'],
        ['timeline-out-of-order', 'suppression-unused'],
      ].map(([id = '', by = '']) => ({
        what: `silence for ${id}`,
        text: change(text, {
          span: { start: body.start, end: body.start },
          newText: `\n\n<!-- postmortem-lint-disable-next-line ${id}: it is so -->`,
        }),
        by: [by],
      })),
    )

export const wordPlanters: readonly Planter[] = [
  emptied,
  leftOpen,
  brokenOff,
  doubled,
  nobody,
  dueWrongly,
  notFinal,
  blamed,
  silencedForNothing,
]
