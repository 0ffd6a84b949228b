import { createConfigIgnore, matchesGlobs } from './config-globs.ts'
import { configName, createConfigFinder } from './find-config.ts'
import { createGitIgnore } from './git-ignore.ts'
import type { Candidate, Files, FoundConfig, Resolver, Verdict } from './resolver.ts'

/** A resolver remembers what it read: make a new one when a file it may have read changes. */
export function createResolver(files: Files, knownIds: readonly string[]): Resolver {
  const configFor = createConfigFinder(files, knownIds)
  const ignoredByConfig = createConfigIgnore(configFor)
  const ignoredByGit = createGitIgnore(files)
  const ignoredBy = async (path: string) => {
    const tool = /(?:^|\/)(node_modules|\.git)\//.exec(path)?.[1]
    if (tool) return `nothing in ${tool} is.`
    if (await ignoredByConfig(path)) return `\`ignores\` in ${configName} excludes it.`
    return (await ignoredByGit(path)) ? '.gitignore excludes it.' : undefined
  }
  const verdictOn = async (candidate: Candidate): Promise<Verdict> => {
    const found = await configFor(candidate.path)
    const ignored = candidate.evenIfIgnored ? undefined : await ignoredBy(candidate.path)
    return ignored ? verdict('ignored', ignored, found) : decide(candidate, found)
  }
  return { configFor, ignoredBy, verdictOn }
}

/** The first that has an opinion decides; the document itself is asked last. */
function decide(candidate: Candidate, found: FoundConfig): Verdict {
  if (candidate.named) return verdict('named', 'you named it.', found)
  if (matchesGlobs(found, found.config.files, candidate.path)) {
    // Beside the postmortems of a folder stand its README and their template.
    const { isApart, why } = candidate.recognise()
    return isApart
      ? verdict('not-recognised', why, found)
      : verdict('configured', `it matches \`files\` in ${configName}.`, found)
  }
  if (found.config.files.length > 0)
    return verdict('not-configured', `\`files\` in ${configName} leaves it out.`, found)
  const { isPostmortem, why } = candidate.recognise()
  return verdict(isPostmortem ? 'recognised' : 'not-recognised', why, found)
}

function verdict(because: Verdict['because'], reason: string, found: FoundConfig): Verdict {
  const judged = because === 'named' || because === 'configured' || because === 'recognised'
  return { judged, because, why: `${judged ? 'Judged' : 'Not judged'}: ${reason}`, found }
}
