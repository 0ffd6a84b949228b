import { readFileSync } from 'node:fs'

/**
 * A set-up as the pages give it, so that what is tested is what is copied. The first piece of
 * code in that language below the heading.
 */
export function setUpInDocs(heading: string, language: string): string {
  const page = readFileSync('docs/editors.md', 'utf8')
  const below = page.split(`\n## ${heading}\n`)[1] ?? ''
  const code = below.split(`\`\`\`${language}\n`)[1]?.split('\n```')[0]
  if (!code) throw new Error(`docs/editors.md has no ${language} under “${heading}”.`)
  return `${code}\n`
}
