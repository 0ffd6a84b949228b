import { countQuestions, type DrawSheet, headingOf } from './sheet-file.ts'

/**
 * For a page beside the meeting. The comments are the ledger's: pasted into the postmortem, the
 * questions stand there as listed.
 */
export const sheetAsMarkdown: DrawSheet = ({ file, title, sheet, quoting }, { all, isFirst }) => {
  const lines = [
    ...(isFirst ? [] : ['']),
    `# Questions for the review: ${escaped(title ?? file)}`,
    '',
    `${countQuestions(sheet)} of ${escaped(file)}.`,
  ]
  for (const group of sheet.groups) {
    lines.push('', `## ${escaped(headingOf(group))}`, '')
    for (const { asked, why, because } of group.questions) {
      const id = `<!-- postmortem-lint: question ${asked.lens}/${asked.question} -->`
      lines.push(`- [ ] Line ${quoting.lineOf(asked.span)}. ${escaped(asked.text)} ${id}`)
      lines.push(`  _Why:_ ${why}`)
      if (all && because) lines.push(`  _On this sheet only:_ ${because}.`)
    }
  }
  if (!all) return `${lines.join('\n')}\n`
  if (sheet.silent.length > 0) lines.push('', '## Silent', '')
  for (const { asked, because } of sheet.silent) {
    const name = `\`${asked.lens}/${asked.question}\``
    lines.push(`- ${name}, line ${quoting.lineOf(asked.span)}: ${escaped(because)}`)
  }
  if (sheet.withoutSign.length > 0) lines.push('', '## No sign of it in this document', '')
  for (const { id, title: about } of sheet.withoutSign) lines.push(`- \`${id}\`: ${about}`)
  return `${lines.join('\n')}\n`
}

/** The author's words are no markup here, and open no comment. */
function escaped(words: string): string {
  return words.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/\s+/g, ' ')
}
