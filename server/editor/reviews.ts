import type { TextDocuments } from 'vscode-languageserver'
import { createResolver } from '../config/create-resolver.ts'
import type { ConfigProblem, Files, FoundConfig, Resolver } from '../config/resolver.ts'
import { folderOf, linkPathOf } from '../postmortem/links/link-path.ts'
import type { Postmortem } from '../postmortem/model.ts'
import { lenses } from '../questions/index.ts'
import {
  type BlockReader,
  type Facts,
  judge,
  type Review,
  read,
  rememberBlocks,
} from '../review/review.ts'
import { rules } from '../rules/index.ts'
import type { OpenText } from './open-text.ts'
import type { Surroundings } from './surroundings.ts'
import { isConfigFile, isFilePath, pathOf } from './uri-path.ts'

/** What came of reviewing one version of a document. */
export interface Reviewed {
  readonly open: OpenText
  /** Why it is judged, or why not: one sentence for people. */
  readonly why: string
  readonly configPath?: string
  /** What the configuration says that cannot be understood. */
  readonly configProblems: readonly ConfigProblem[]
  /** Missing where the document is not judged. */
  readonly review?: Review
}

/** Reviews of what is open. Keeps nothing but what may be dropped at any time. */
export interface Reviews {
  /** Of the newest version; undefined where no document is open under this name. */
  newest(uri: string): Promise<Reviewed | undefined>
  /** What is wrong with the configuration file or template at this path. */
  configProblems(path: string): Promise<readonly ConfigProblem[]>
  /** True for a file that a configuration was read from, or a template that one names. */
  isSource(path: string): boolean
  /** Forgets what configuration said, and with it every review. */
  forget(): void
}

export interface ReviewSources {
  readonly texts: Pick<TextDocuments<OpenText>, 'get'>
  readonly files: Files
  readonly surroundings: Surroundings
  readonly log: (message: string) => void
  /** Called when a version of a document was reviewed anew. */
  readonly reviewed: (uri: string) => void
  /** Whether the author said “not now” to a finding. */
  readonly isHidden: (uri: string, fingerprint: string) => boolean
}

/** Longer documents are left alone: reading one would hold up every other answer. */
export const longestText = 1_000_000

export function createReviews(sources: ReviewSources): Reviews {
  const known = new Set<string>()
  let shelf = emptyShelf(sources, known)
  const currentShelf = () => {
    if (shelf.today !== sources.surroundings.today()) shelf = emptyShelf(sources, known)
    return shelf
  }
  return {
    forget: () => {
      shelf = emptyShelf(sources, known)
    },
    configProblems: async (path) => {
      const { configFor, found } = currentShelf()
      await configFor(path)
      const problems = [...found].flatMap((one) => one.problems)
      const here = problems.filter((problem) => problem.path === path)
      return here.filter((one, index) => here.findIndex((other) => isSame(one, other)) === index)
    },
    isSource: (path) => known.has(path),
    async newest(uri) {
      for (;;) {
        const open = sources.texts.get(uri)
        if (!open || isConfigFile(uri)) return undefined
        const used = currentShelf()
        const reviewed = await reviewOnce(sources, used, open)
        if (sources.texts.get(uri) === open && shelf === used) return reviewed
      }
    },
  }
}

/** Reviews made under one configuration on one day, by version of the document. */
interface Shelf {
  readonly today: string
  readonly resolver: Resolver
  /** The resolver's answer, kept so that what is wrong in a house style is shown in it. */
  readonly configFor: Resolver['configFor']
  readonly found: Set<FoundConfig>
  readonly reviews: WeakMap<OpenText, Promise<Reviewed | undefined>>
  /** It remembers what the parts of documents said the last time. */
  readonly blocks: BlockReader
}

function emptyShelf({ files, surroundings }: ReviewSources, known: Set<string>): Shelf {
  const today = surroundings.today()
  const resolver = createResolver(files, knownIds, { today })
  const found = new Set<FoundConfig>()
  const configFor = async (path: string) => {
    const config = await resolver.configFor(path)
    found.add(config)
    for (const source of config.sources) known.add(source)
    return config
  }
  return {
    today,
    resolver,
    configFor,
    found,
    reviews: new WeakMap(),
    blocks: rememberBlocks(),
  }
}

const knownIds = [...rules, ...lenses].map(({ id }) => id)

function reviewOnce(sources: ReviewSources, shelf: Shelf, open: OpenText) {
  const earlier = shelf.reviews.get(open)
  if (earlier) return earlier
  const reviewed = review(sources, shelf, open)
  shelf.reviews.set(open, reviewed)
  reviewed.then(
    () => sources.reviewed(open.uri),
    () => undefined,
  )
  return reviewed
}

/** Undefined where another version came in before the work began. */
async function review(
  sources: ReviewSources,
  { resolver, configFor, today, blocks }: Shelf,
  open: OpenText,
): Promise<Reviewed | undefined> {
  const document = { text: open.text, path: pathOf(open.uri) }
  const { config, problems, path: configPath } = await configFor(document.path)
  await waitingMessages()
  if (sources.texts.get(open.uri) !== open) return undefined

  let postmortem: Postmortem | undefined
  const reading = () => (postmortem ??= read(document, config, blocks))
  const where = { open, configProblems: problems, ...(configPath && { configPath }) }
  if (open.text.length > longestText) return { ...where, why: tooLong }
  const { judged, why } = await resolver.verdictOn({
    path: document.path,
    named: false,
    recognise: () => reading().recognition,
  })
  if (!judged) return { ...where, why }
  const { rules: given } = sources.surroundings
  const exists = await linkedFiles(sources, reading(), document.path)
  if (sources.texts.get(open.uri) !== open) return undefined
  const facts = { today, ...(exists && { exists }), ...(given && { rules: given }) }
  const found = judge(document, reading(), { config, facts })
  for (const { id, error } of found.failures) sources.log(`${id} failed: ${error}`)
  const findings = found.findings.filter((one) => !sources.isHidden(open.uri, one.fingerprint))
  return { ...where, why, review: { ...found, findings } }
}

/**
 * Which of the files that the document links to there are. Only a file system is asked: a client
 * that reads files for us would send each picture whole.
 */
async function linkedFiles(
  { files, surroundings }: ReviewSources,
  { links }: Postmortem,
  path: string,
): Promise<Facts['exists']> {
  if (!surroundings.files || !isFilePath(path)) return undefined
  const targets = links.flatMap(({ url }) => linkPathOf(path, url) ?? [])
  const paths = [...new Set(targets.flatMap((target) => [target, folderOf(target)]))]
  const there = await Promise.all(paths.map((one) => files.exists(one)))
  const absent = new Set(paths.filter((_, index) => !there[index]))
  return (one) => !absent.has(one)
}

function isSame(a: ConfigProblem, b: ConfigProblem): boolean {
  return a.line === b.line && a.column === b.column && a.message === b.message
}

const tooLong = `Not judged: it is longer than ${longestText} characters.`

/** Lets messages in that arrived meanwhile: one of them may be the next keystroke. */
function waitingMessages(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
