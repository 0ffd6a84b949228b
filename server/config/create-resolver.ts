import { createConfigIgnore, matchesGlobs } from './config-globs.ts'
import { configName, createConfigFinder } from './find-config.ts'
import { createGitIgnore } from './git-ignore.ts'
import type { Candidate, Files, FoundConfig, Resolver, Verdict } from './resolver.ts'

export interface ResolverFacts {
  /** `YYYY-MM-DD`: exceptions from a house style end. */
  readonly today?: string
}

/** A resolver remembers what it read: make a new one when a file it may have read changes. */
export function createResolver(
  files: Files,
  knownIds: readonly string[],
  { today }: ResolverFacts = {},
): Resolver {
  const configFor = createConfigFinder(files, knownIds, today)
  const ignoredByConfig = createConfigIgnore(configFor)
  const ignoredByGit = createGitIgnore(files)
  const ignoredBy = async (path: string) => {
    const tool = /(?:^|\/)(node_modules|\.git|\.postmortem-lint)\//.exec(path)?.[1]
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
  if (found.templates.includes(candidate.path))
    return verdict('not-recognised', 'it is the template of the postmortems here.', found)
  if (candidate.named) return verdict('named', 'you named it.', found)
  const { files } = found
  if (files && matchesGlobs(files, candidate.path)) {
    // Beside the postmortems of a folder stand its README and their template.
    const { isApart, why } = candidate.recognise()
    return isApart
      ? verdict('not-recognised', why, found)
      : verdict('configured', `it matches \`files\` in ${configName}.`, found)
  }
  if (files && files.globs.length > 0)
    return verdict('not-configured', `\`files\` in ${configName} leaves it out.`, found)
  const { isPostmortem, why } = candidate.recognise()
  return verdict(isPostmortem ? 'recognised' : 'not-recognised', why, found)
}

function verdict(because: Verdict['because'], reason: string, found: FoundConfig): Verdict {
  const judged = because === 'named' || because === 'configured' || because === 'recognised'
  return { judged, because, why: `${judged ? 'Judged' : 'Not judged'}: ${reason}`, found }
}
