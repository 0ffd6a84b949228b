import { describe, expect, test } from 'vitest'
import { review } from '../server/review/review.ts'
import { document, draw, find } from './found-config.ts'

describe('a floor', () => {
  const style = 'rules: {action-without-owner: warning}\nfloor: [action-without-owner]'
  const with_ = (text: string, today = '2026-03-02') =>
    find({ '/.postmortem-lint.yml': style, '/repo/.postmortem-lint.yml': text }, today)

  test('may be exceeded', async () => {
    const { config, problems } = await with_('rules: {action-without-owner: error}')
    expect([config.rules['action-without-owner'], problems]).toEqual(['error', []])
  })

  test.each([
    ['by a setting', 'rules: {action-without-owner: hint}'],
    ['by root', 'root: true\nrules: {action-without-owner: off}'],
    [
      'by an override',
      'overrides:\n  - when: {status: final}\n    rules: {action-without-owner: off}',
    ],
  ])('is not lowered %s', async (_, text) => {
    const { config, problems } = await with_(text)
    expect(problems.map(draw).join()).toMatch(
      /wants `action-without-owner` at least warning; less needs an entry in `exceptions`/,
    )
    const found = review({ text: '# A\n\nStatus: final\n', path: document }, config)
    expect(found.failures).toEqual([])
    expect(config.rules['action-without-owner']).toBe('warning')
    expect(config.overrides?.[0]?.settings.rules ?? {}).toEqual({})
  })

  const excused =
    'rules: {action-without-owner: off}\nexceptions:\n  action-without-owner: {reason: we move trackers, until: 2026-03-31}'

  test('gives way to a reason, until its day', async () => {
    const { config, problems } = await with_(excused, '2026-03-31')
    expect([config.rules['action-without-owner'], problems]).toEqual(['off', []])
  })

  test('and then no longer', async () => {
    const { config, problems } = await with_(excused, '2026-04-01')
    expect(config.rules['action-without-owner']).toBe('warning')
    expect(problems.map(draw).join('\n')).toMatch(/3:3 The exception for .* ended on 2026-03-31\./)
  })

  test('holds for the template and the sections too', async () => {
    const { config, problems } = await find({
      '/.postmortem-lint.yml':
        'template: derp\nsections: {required: [impact]}\nfloor: [template, sections]',
      '/repo/.postmortem-lint.yml': 'root: true\ntemplate: howie\nsections: {required: [timeline]}',
    })
    expect(config.template?.name).toBe('derp@1')
    expect(config.requiredSections?.map(({ id }) => id)).toEqual(['timeline', 'impact'])
    expect(problems).toHaveLength(2)
  })

  const lens = (words: string) => `id: cold-cache
title: What a cold cache costs
why: A cache that was emptied sends its whole load to what stands behind it.
about: fault
signs:
  - when: {kind: sentence, words: ${words}, beside: emptied}
    questions:
      - {id: load, ask: "“{quote}”: what load falls on the store behind it?", answeredBy: [{words: warm*}]}
examples:
  - {title: It asks, text: x}
`
  const ownStyle = {
    '/cold.yml': lens('cache'),
    '/.postmortem-lint.yml':
      'lenses: [./cold.yml]\nrules: {cold-cache: warning}\nfloor: [cold-cache]',
  }

  test.each([
    ['off', 'rules: {cold-cache: off}'],
    ['off, whatever root says', 'root: true\nrules: {cold-cache: off}'],
    ['another by its name', 'root: true\nlenses: [./own.yml]'],
  ])('holds for a lens of the house style that is made %s', async (_, text) => {
    const { config, problems } = await find({
      ...ownStyle,
      '/repo/.postmortem-lint.yml': text,
      '/repo/own.yml': lens('cellar'),
    })
    expect(problems.map(draw).join()).toMatch(/^[^,]*wants `cold-cache` at least warning[^,]*$/)
    expect(config.rules['cold-cache']).toBe('warning')
    expect(JSON.stringify(config.lenses)).toMatch(/"words":\["cache"\]/)
  })

  test('and gives way for it to a reason as well', async () => {
    const { config, problems } = await find(
      {
        ...ownStyle,
        '/repo/.postmortem-lint.yml':
          'rules: {cold-cache: off}\nexceptions:\n  cold-cache: {reason: no cache here, until: 2026-03-31}',
      },
      '2026-03-02',
    )
    expect([config.rules['cold-cache'], problems]).toEqual(['off', []])
  })

  test('and for the turns that metrics count between', async () => {
    const { config, problems } = await find({
      '/.postmortem-lint.yml': 'metrics: {detect: {from: started, to: detected}}\nfloor: [metrics]',
      '/repo/.postmortem-lint.yml':
        'root: true\nmetrics: {detect: {from: detected, to: acknowledged}, tell: {from: detected, to: communicated}}',
    })
    expect(config.metrics).toEqual({
      detect: { from: 'started', to: 'detected' },
      tell: { from: 'detected', to: 'communicated' },
    })
    expect(problems.map(draw).join()).toMatch(/2:1 .* wants `metrics` to stay as it is; less needs/)
  })
})
