/** What each setting is for, in a line: for completion, for hover, and for the schema. */
export const settingWords: Readonly<Record<string, string>> = {
  root: 'Configurations farther up do not count.',
  extends:
    'House styles to build on: a shipped name, a relative path, a vendored folder, a package.',
  files: 'Globs of documents that are postmortems.',
  ignores: 'Globs of documents that are never judged.',
  new: 'How `postmortem-lint new` writes a document.',
  lenses: 'Lenses of the team’s own.',
  rules: 'How loud each rule and question is.',
  sections: 'Sections that every postmortem must have.',
  template: 'What a document is to hold: the name of a shipped template, or the path of one.',
  templates:
    'Templates by the name and version that documents give in their front matter: acme@1, acme@2.',
  timezone: 'The zone of times that name none: UTC, an offset such as +01:00, or an IANA name.',
  clocks: 'The zones of logs and tools that documents quote, by the name that goes with them.',
  language: 'The language of documents, where their words do not tell: en, ja, de …',
  aliases: 'The team’s own headings, by the section that they are.',
  metrics: 'Between which turns each metric counts.',
  trackers: 'What the name or the address of a ticket begins with: ops-, tracker.acme.example.',
  people:
    'People and teams, as documents call them: for owners of actions, and for names beside mistakes.',
  questions: 'How many questions are asked, and whether any may be left untouched.',
  overrides: 'Settings for documents that meet all conditions of `when`; the last one wins.',
  floor: 'In a house style: what no repository may weaken without an exception.',
  exceptions: 'Leave to do less than the house style asks for, until a day.',
}
