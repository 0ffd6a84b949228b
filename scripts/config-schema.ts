import { floorNames } from '../server/config/read-overrides.ts'
import { settingWords } from '../server/config/setting-words.ts'
import { severities } from '../server/findings/finding.ts'
import { defaultMetrics, milestones } from '../server/metrics/metrics.ts'
import { sectionRoles } from '../server/postmortem/model.ts'
import { lenses } from '../server/questions/index.ts'
import { rules } from '../server/rules/index.ts'

/** JSON Schema of `.postmortem-lint.yml`, draft 2020-12; `templates` are the names shipped. */
export function configSchema(templates: readonly string[]): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://postmortem-lint.invalid/postmortem-lint.schema.json',
    title: 'Configuration of postmortem-lint',
    ...record(
      described({
        root: { type: 'boolean' },
        extends: {
          anyOf: [{ type: 'string', examples: templates }, words],
        },
        files: words,
        ignores: words,
        templates: words,
        new: {
          ...record({ path: { type: 'string', description: pathForm } }),
        },
        lenses: {
          type: 'array',
          description:
            'The team’s own lenses: files such as ./lenses/*.yml, or lenses written out.',
          items: {
            anyOf: [{ type: 'string', pattern: '^\\.{1,2}/.+\\.ya?ml$' }, { type: 'object' }],
          },
        },
        ...documentSettings(templates),
        overrides: overrides(templates),
        floor: {
          type: 'array',
          items: { enum: [...floorNames, ...knownIds] },
        },
        exceptions: {
          type: 'object',
          additionalProperties: record({ reason: { type: 'string' }, until: day }, [
            'reason',
            'until',
          ]),
        },
      }),
    ),
    $defs: { sections: sections(), rules: levels() },
  }
}

const pathForm = 'Its path: {date}, {year}, {month}, {id}, {severity} and {slug} are known.'
const words = { type: 'array', items: { type: 'string' } }
const wordOrWords = { anyOf: [{ type: 'string' }, words] }
const day = { type: 'string', format: 'date' }
const knownIds = [...rules, ...lenses].map(({ id }) => id)

function record(properties: Readonly<Record<string, object>>, required?: readonly string[]) {
  const must = required ? { required } : {}
  return { type: 'object', additionalProperties: false, ...must, properties }
}

/** Each with its line of words, unless it has more precise ones. */
function described(settings: Readonly<Record<string, object>>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, schema]) => [
      name,
      { ...(settingWords[name] ? { description: settingWords[name] } : {}), ...schema },
    ]),
  )
}

/** What can stand in a configuration and in an override. */
function documentSettings(templates: readonly string[]): Record<string, object> {
  return {
    template: {
      anyOf: [{ enum: templates }, { type: 'string', pattern: '[/.]' }],
    },
    timezone: { type: 'string' },
    language: { type: 'string', pattern: '^[a-z]{2,3}$' },
    clocks: { type: 'object', additionalProperties: { type: 'string' } },
    trackers: wordOrWords,
    people: wordOrWords,
    aliases: {
      ...record(Object.fromEntries(sectionRoles.map((role) => [role, wordOrWords]))),
    },
    metrics: {
      type: 'object',
      description: `Between which turns each metric counts; ${Object.keys(defaultMetrics).join(', ')} are known already.`,
      additionalProperties: record({ from: { enum: milestones }, to: { enum: milestones } }, [
        'from',
        'to',
      ]),
    },
    questions: questions(),
    sections: { $ref: '#/$defs/sections' },
    rules: { $ref: '#/$defs/rules' },
  }
}

function questions(): object {
  const count = { type: 'integer', minimum: 0, maximum: 999 }
  const when = record({ status: wordOrWords, severity: wordOrWords, template: wordOrWords })
  return {
    description: 'How many questions are asked, and whether any may be left untouched.',
    ...record({
      atOnce: { ...count, description: 'How many stand in a document at a time; 5 if not said.' },
      site: { const: 'isolated', description: 'A place that nobody watches from outside.' },
      untouchedAllowed: {
        ...count,
        description:
          'A check fails where more questions are neither listed, answered nor set aside.',
      },
      when: { ...when, description: 'The documents of which `untouchedAllowed` is asked.' },
    }),
  }
}

function overrides(templates: readonly string[]): object {
  const when = record({
    files: { ...words, description: 'Globs, seen from the folder of this file.' },
    severity: wordOrWords,
    status: wordOrWords,
    template: { ...wordOrWords, description: 'As its front matter says: acme@1.' },
    from: { ...day, description: 'Incidents of this day and later.' },
    before: { ...day, description: 'Incidents before this day.' },
  })
  return {
    type: 'array',
    items: record({ when, ...described(documentSettings(templates)) }, ['when']),
  }
}

function sections(): object {
  return record({
    required: {
      type: 'array',
      items: { enum: [...sectionRoles, 'causes'] },
      description:
        'Sections that every postmortem must have; causes is met by root-cause or trigger.',
    },
  })
}

function levels(): object {
  const level = { enum: [...severities, 'off'] }
  const entries = [...rules, ...lenses].map(({ id, title }) => [
    id,
    { ...level, description: `${title}.` },
  ])
  return {
    description: 'How loud each rule and question is.',
    ...record(Object.fromEntries(entries)),
  }
}
