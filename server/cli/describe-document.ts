import { maskedSpans, maskQuotes } from '../findings/mask.ts'
import type { ActionItem, Postmortem, TimelineEvent } from '../postmortem/model.ts'
import type { Review } from '../review/review.ts'
import { type LineStarts, lineAt, readLineStarts } from '../text/lines.ts'
import type { Span } from '../text/span.ts'
import { localTime, utcMinute } from './local-time.ts'

/** What `inspect` prints of one document: a contract, so fields are added and never changed. */
export function describeDocument(file: string, text: string, review: Review): object {
  const { postmortem } = review
  const lineOf = createLineFinder(readLineStarts(text))
  const mask = maskQuotes(text, maskedSpans(review.findings))
  const description = {
    postmortem: postmortem.recognition.isPostmortem,
    title: postmortem.title?.text ?? null,
    language: postmortem.language,
    metadata: describeMetadata(postmortem),
    sections: postmortem.sections.map(({ role, heading }) => ({
      line: lineOf(heading.span),
      id: role ?? null,
      title: heading.text,
      depth: heading.depth,
    })),
    timeline: postmortem.timeline.map((event) => describeEvent(event, lineOf)),
    actions: postmortem.actions.map((action) => describeAction(action, lineOf)),
    durations: postmortem.durations.map(({ span, text, minutes }) => ({
      line: lineOf(span),
      text,
      minutes,
    })),
    metrics: describeMetrics(review, lineOf),
    ...describeJudgement(review, lineOf),
  }
  return { file, ...maskWords(description, mask) }
}

/** Quotes of what must not be printed stand in events, actions and fields alike. */
function maskWords(description: object, mask: (words: string) => string): object {
  const visit = (_: string, value: unknown) => (typeof value === 'string' ? mask(value) : value)
  return JSON.parse(JSON.stringify(description, visit))
}

/** The line of a place, from 1. */
type LineFinder = (span: Span) => number

function createLineFinder(lineStarts: LineStarts): LineFinder {
  return ({ start }) => lineAt(lineStarts, start) + 1
}

/** Where a field stands twice the first counts. */
function describeMetadata({ metadata }: Postmortem): object {
  const fields = new Map<string, string>()
  for (const { key, value } of metadata) if (!fields.has(key)) fields.set(key, value.text)
  return Object.fromEntries(fields)
}

function describeEvent({ time, what, milestone }: TimelineEvent, lineOf: LineFinder): object {
  const { moment, end } = time
  return {
    line: lineOf(time.span),
    local: localTime(moment),
    ...(moment.kind === 'relative' ? { relative_minutes: moment.minutes } : {}),
    zone: 'zone' in moment ? (moment.zone ?? null) : null,
    instant: utcMinute(moment),
    end: end ? localTime(end) : null,
    approx: 'approximate' in moment && moment.approximate,
    milestone: milestone ?? null,
    text: what.text,
  }
}

function describeAction(action: ActionItem, lineOf: LineFinder): object {
  return {
    line: lineOf(action.what.span),
    text: action.what.text,
    owner: action.owner?.text ?? null,
    due: action.due?.date ?? action.due?.text ?? null,
    ticket: action.tracker !== undefined,
    done: action.done ?? null,
  }
}

function describeMetrics({ metrics }: Review, lineOf: LineFinder): object {
  return Object.fromEntries(
    metrics.map(({ name, minutes, from, to }) => [
      name,
      { minutes, from: lineOf(from.time.span), to: lineOf(to.time.span) },
    ]),
  )
}

function describeJudgement({ findings, questions }: Review, lineOf: LineFinder): object {
  return {
    findings: findings.map(({ span, id, kind, severity, message }) => ({
      line: lineOf(span),
      rule: id,
      kind,
      severity,
      message,
    })),
    questions: questions.map(({ span, lens, question, rank, state, text }) => ({
      line: lineOf(span),
      lens,
      question,
      rank,
      state,
      text,
    })),
  }
}
