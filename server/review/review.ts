/**
 * The only door to reading and judging.
 * Pure: no files, no clock, no editor; what it must know of the world arrives as `facts`.
 */
import type { Config } from '../config/config.ts'
import { settleConfig } from '../config/settle-config.ts'
import type { Finding } from '../findings/finding.ts'
import { makeFingerprints } from '../findings/fingerprint.ts'
import { maskedSpans, maskQuotes, sliceMasked } from '../findings/mask.ts'
import { idleDirectives, isSuppressed } from '../findings/suppression.ts'
import { type Metric, readMetrics } from '../metrics/metrics.ts'
import type { Postmortem, SectionRole } from '../postmortem/model.ts'
import { readPostmortem, type Source } from '../postmortem/read-postmortem.ts'
import { roleOfHeading } from '../postmortem/sections/section-role.ts'
import { askQuestions } from '../questions/ask.ts'
import { lenses } from '../questions/index.ts'
import type { Lens } from '../questions/lens.ts'
import type { QuestionState } from '../questions/question-state.ts'
import { countUntouched, type Untouched } from '../questions/untouched.ts'
import { rules } from '../rules/index.ts'
import type { Context, Rule } from '../rules/rule.ts'
import type { Template } from '../template/template.ts'
import { type BlockReader, rememberBlocks } from '../text/remember-blocks.ts'

export interface Document {
  readonly text: string
  /** Absolute or relative, with forward slashes. A date in it may date the timeline. */
  readonly path: string
}

export interface Facts {
  /** `YYYY-MM-DD`. */
  readonly today?: string
  /**
   * Whether there is a file or folder at a path that is given as the document's is. Without it,
   * nothing is said of what the document links to.
   */
  readonly exists?: (path: string) => boolean
  /** Stands in for the rules and lenses that the tool ships, for tests and single pages. */
  readonly rules?: readonly Rule[]
  readonly lenses?: readonly Lens[]
  /** The author asks for the questions: a draft hears them too. */
  readonly asksInDrafts?: true
}

export interface Review {
  readonly postmortem: Postmortem
  /** In order of place, then id. */
  readonly findings: readonly Finding[]
  /** Every question that applies, asked or silent. */
  readonly questions: readonly QuestionState[]
  /** The lenses that could have asked. */
  readonly lenses: readonly Lens[]
  /** Where the team counts the questions that nobody has touched. */
  readonly untouched?: Untouched
  /** How long detection and repair took, where both ends are named. */
  readonly metrics: readonly Metric[]
  readonly failures: readonly Failure[]
  /** What the document was compared with, where the team has a template. */
  readonly template?: Template
}

/** A rule or lens that threw; the findings of all others stand. */
export interface Failure {
  readonly id: string
  readonly error: string
}

export { type BlockReader, type QuestionState, rememberBlocks }

/** Reads and judges one document. The same arguments always give the same review. */
export function review(document: Document, config: Config, facts: Facts = {}): Review {
  return judge(document, read(document, config), { config, facts })
}

/**
 * Reads a document under a configuration, which may name the zone of its times. A reader of blocks
 * may remember what it read before (`rememberBlocks`).
 */
export function read({ text, path }: Document, config: Config, blocks?: BlockReader): Postmortem {
  const readAs = (habits: Habits) => readPostmortem({ text, path, ...habits }, blocks)
  const habits = habitsOf(config)
  const postmortem = readAs(habits)
  // What a document says of itself may decide how it is to be read.
  const settled = habitsOf(settleConfig(config, { postmortem, path }))
  return JSON.stringify(settled) === JSON.stringify(habits) ? postmortem : readAs(settled)
}

type Habits = Pick<Source, 'timeZone' | 'roles' | 'language' | 'clocks' | 'names'>

/** What a team's settings tell of how its documents are written. */
function habitsOf(config: Config): Habits {
  const { timeZone, language, aliases = {}, template, clocks, people = [], trackers = [] } = config
  const zone = timeZone ?? template?.zone
  const roles = [
    ...(template?.sections ?? []).flatMap(({ heading, role, aliases: names }) =>
      role
        ? [heading, ...names]
            .filter((name) => roleOfHeading(name) !== role)
            .map((name) => [name, role] as const)
        : [],
    ),
    ...Object.entries(aliases).flatMap(([role, names]) =>
      names.map((name) => [name, role as SectionRole] as const),
    ),
  ]
  return {
    ...(zone ? { timeZone: zone } : {}),
    ...(language ? { language } : {}),
    ...(roles.length > 0 ? { roles } : {}),
    ...(clocks ? { clocks } : {}),
    ...(people.length + trackers.length > 0 ? { names: { people, trackers } } : {}),
  }
}

/** Judges what was read from the document under the same configuration. */
export function judge(
  document: Document,
  postmortem: Postmortem,
  { config: given, facts = {} }: { config: Config; facts?: Facts },
): Review {
  const config = settleConfig(given, { postmortem, path: document.path })
  const failures: Failure[] = []
  const { directives } = postmortem
  const runOn = (context: Context) => (rule: Rule) =>
    guard(rule.id, failures, () => applyRule(rule, postmortem, context))
  const context = contextOf(document, { config, facts })
  const chosen = (facts.rules ?? rules).filter((rule) => mayRun(rule, postmortem, context))
  const problems = chosen.filter(({ comesLast }) => !comesLast).flatMap(runOn(context))
  const asksNothing = isDraft(postmortem) && !facts.asksInDrafts
  const asking = asksNothing ? [] : (facts.lenses ?? lensesWith(config.lenses))
  const asked = askQuestions(asking, postmortem, {
    text: document.text,
    config,
    guard: (id, ask) => guard(id, failures, ask),
  })
  const found = [...problems, ...asked.findings]
  const lookedFor = [...chosen.filter(({ comesLast }) => !comesLast), ...asking].map(({ id }) => id)
  // A question that is silent for want of room is there all the same.
  const silenceable = [...found, ...asked.questions.map(({ lens, span }) => ({ id: lens, span }))]
  const idle = idleDirectives(directives, silenceable, new Set(lookedFor))
  const silence = { ...context.silence, idle }
  const late = chosen.filter(({ comesLast }) => comesLast).flatMap(runOn({ ...context, silence }))
  const findings = [...found, ...late]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || order(a.id, b.id))
    .filter((finding) => !isSuppressed(finding, directives))
  const mask = maskQuotes(document.text, maskedSpans(findings))
  const questions = asked.questions.map((question) => ({
    ...question,
    ...(isSuppressed({ id: question.lens, span: question.span }, directives) ? silenced : {}),
    text: mask(question.text),
  }))
  const untouched = countUntouched(questions, config.questions)
  return {
    postmortem,
    findings: sign(findings, document.text).map((finding) => maskFinding(finding, mask)),
    questions,
    lenses: asking,
    metrics: readMetrics(postmortem.turns, config.metrics),
    failures,
    ...(untouched ? { untouched } : {}),
    ...(config.template ? { template: config.template } : {}),
  }
}

const silenced = { isShown: false, silence: { kind: 'silenced' } } as const

/** Another rule may quote the line that holds a secret. */
function maskFinding(finding: Finding, mask: (words: string) => string): Finding {
  const { message, related, fixes } = finding
  return {
    ...finding,
    message: mask(message),
    ...(related && { related: related.map((one) => ({ ...one, message: mask(one.message) })) }),
    ...(fixes && { fixes: fixes.map((fix) => ({ ...fix, title: mask(fix.title) })) }),
  }
}

/** The shipped lenses and a team's own; one list for each, since much is remembered of it. */
function lensesWith(own: Config['lenses']): readonly Lens[] {
  if (!own?.length) return lenses
  const known = lensLists.get(own) ?? [...lenses, ...own]
  lensLists.set(own, known)
  return known
}

const lensLists = new WeakMap<readonly Lens[], readonly Lens[]>()

type Unsigned = Omit<Finding, 'fingerprint'>

function contextOf(
  document: Document,
  { config, facts }: { config: Config; facts: Facts },
): Context {
  const { today, exists } = facts
  return {
    ...document,
    config,
    ...(today ? { today } : {}),
    ...(exists ? { exists } : {}),
    silence: { knownIds: [...rules, ...lensesWith(config.lenses)].map(({ id }) => id), idle: [] },
  }
}

/** Rules that are off, wait for a fact that nobody gave, or have no say in a draft do not run. */
function mayRun(rule: Rule, postmortem: Postmortem, context: Context): boolean {
  if (context.config.rules[rule.id] === 'off') return false
  if (rule.needs && context[rule.needs] === undefined) return false
  return !isDraft(postmortem) || rule.severity === 'error' || rule.inDrafts === true
}

function applyRule(rule: Rule, postmortem: Postmortem, context: Context): Unsigned[] {
  const configured = context.config.rules[rule.id]
  return [...rule.check(postmortem, context)].map((sighting) => ({
    ...sighting,
    kind: 'problem',
    id: rule.id,
    severity:
      configured && configured !== 'off' ? configured : (sighting.severity ?? rule.severity),
  }))
}

/** A draft hears about contradictions only; what is not yet written is no news to its author. */
function isDraft({ metadata }: Postmortem): boolean {
  return metadata.some(
    ({ key, value }) =>
      key === 'status' && /^(?:(?:draft|wip|in progress)\b|下書き)/i.test(value.text),
  )
}

function guard<T>(id: string, failures: Failure[], run: () => readonly T[]): readonly T[] {
  try {
    return run()
  } catch (error) {
    failures.push({ id, error: String(error) })
    return []
  }
}

/** What is masked is no part of a fingerprint either: a short secret could be guessed from it. */
function sign(findings: readonly Unsigned[], text: string): Finding[] {
  const fingerprint = makeFingerprints()
  const masked = maskedSpans(findings)
  return findings.map((finding) => ({
    ...finding,
    fingerprint: fingerprint(nameOf(finding), sliceMasked(text, finding.span, masked)),
  }))
}

/** A question is known by its lens and itself: the next one of the lens is another finding. */
function nameOf({ id, question }: Unsigned): string {
  return question ? `${id}/${question.id}` : id
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
