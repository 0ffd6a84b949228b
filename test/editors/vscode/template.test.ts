import { expect } from 'vitest'
import { testIn } from '../browser/workbench-test.ts'

const asksFor = (heading: string, directive = 'optional') => `# Title

## Timeline

<!-- postmortem-lint: ${directive} -->
<!-- Begin before the first symptom. -->

## ${heading}
`

const test = testIn({
  'changed/.postmortem-lint.yml': 'template: ./ours.md\n',
  'changed/ours.md': asksFor('Detection'),
  'wrong/.postmortem-lint.yml': 'template: ./mistaken.md\n',
  'guided/.postmortem-lint.yml': 'template: ./guide.md\n',
  'guided/guide.md': asksFor('Detection'),
  '.postmortem-lint.yml': 'template: ./guided/guide.md\nnew: {path: "begun/{slug}.md"}\n',
})

const postmortem = `# Postmortem: nobody could pay

## Timeline (UTC)

- 2026-03-01 14:02 Alert fired
- 2026-03-01 14:22 Deploy rolled back
`

test('a change of the template changes what is found in an open postmortem', async ({
  workbench,
}) => {
  await workbench.open('changed/incidents-7.md', postmortem)
  const problems = () => workbench.problems().then(String)
  await expect.poll(problems).toContain('There is no section “Detection”')
  // An editor with a change in it stays open.
  await workbench.replace('Alert fired', 'The alert fired')
  await workbench.open('changed/ours.md')
  await workbench.replace('Detection', 'Luck')
  await expect.poll(problems).toContain('There is no section “Luck”')
  expect(await problems()).not.toContain('“Detection”')
  await workbench.screenshot('template-changed')
})

test('a wrong directive is squiggled in the template', async ({ workbench }) => {
  await workbench.open('wrong/mistaken.md', asksFor('Detection', 'optoinal'))
  await expect.poll(workbench.squiggles).toHaveLength(1)
  await expect.poll(() => workbench.problems().then(String)).toContain('did you mean `optional`?')
  await workbench.screenshot('template-directive')
})

test('a configuration is completed', async ({ workbench }) => {
  await workbench.open('completed/.postmortem-lint.yml', 'rules:\n  timeline-out: off\n')
  await workbench.goTo(': off')
  const offers = await workbench.offers()
  expect(offers.join()).toContain('timeline-out-of-order')
  await workbench.screenshot('configuration-completed')
  await workbench.rest()
})

test('the hover of a heading shows the guidance of the template', async ({ workbench }) => {
  await workbench.open('guided/incidents-9.md', postmortem)
  const problems = () => workbench.problems().then(String)
  await expect.poll(problems).toContain('There is no section “Detection”')
  await workbench.askAbout('Timeline')
  await expect.poll(workbench.hover).toContain('Begin before the first symptom.')
  await workbench.screenshot('template-guidance')
})

test('a postmortem is begun from the template', async ({ workbench }) => {
  await workbench.run('Postmortem Lint: New Postmortem')
  const input = workbench.page.locator('.quick-input-widget input').first()
  await input.fill('Nobody could pay')
  await workbench.page.keyboard.press('Enter')
  await workbench.page.getByText('Severity; leave it empty').first().waitFor()
  await workbench.page.keyboard.press('Enter')
  await expect.poll(workbench.text).toContain('# Nobody could pay')
  expect(await workbench.text()).toContain('## Detection')
  expect(await workbench.text()).not.toContain('postmortem-lint: optional')
  await workbench.screenshot('postmortem-begun')
})
