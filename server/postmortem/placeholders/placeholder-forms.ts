import type { Placeholder } from '../model.ts'

/** How `guidance` opens: to be asked first, since that pattern is slow to build. */
export const opensGuidance =
  /^\s*(?:please|briefly|in|describe|summari|explain|outline|give|provide|list|state|write|include|insert|add|enter|put|fill)/i

/** How templates mark what is to be filled in. */
export type PlaceholderKind = Placeholder['kind']

/** A paragraph that tells its author what to write: `Describe what happened in two sentences.` */
export const guidance =
  /^(?:please )?(?:(?:briefly|in (?:a few|one or two|two or three) (?:words|sentences),?) )?(?:(?:describe|summari[sz]e|explain|outline|give|provide|list|state|write|include) (?:what|how|why|when|who|which|where|the|a|an|any|all|your|each|in|here)\b.{3,240}|(?:insert|add|enter|put|fill in|write)\b.{1,80}\bhere\b)[.…]*$/i

/** `[Team Lead]`, `[service name]`: what kind of word belongs there. */
const genericName =
  /^\[(?:the |your )?(?:(?:team|tech|engineering|devops|sre|security|product|service|incident|on-?call|project|owner|author|assignee|responsible|assigned|ticket|issue|pr|dashboard|start|end|due)[ -])?(?:lead|name|owner|commander|manager|engineer|person|date|time|link|url|number|title|description|summary|role|team|assignee|severity|duration|status|impact|component|ticket|placeholder)s?(?: (?:goes )?here)?\]$/i

/** `<describe here>`, `<name>`; names of HTML elements need a second word. */
const tagSource = `<(?:(?:insert|your|name|date|incident|service|owner|describe|add|enter|fill|team|person\
|ticket|short|brief|what|how|who|when|why)\\b|(?:time|title|link|summary|number of|list of) )[^<>="'\\n]{0,60}>`
export const tag = new RegExp(`^${tagSource}$`, 'i')

export const whole: readonly [RegExp, PlaceholderKind][] = [
  [/^(?:\.{3,}|…+)$/, 'ellipsis'],
  [
    /^(?:tbd|tba|tbc|todo|fixme|xxx+|to be (?:determined|added|completed|written|filled(?: in)?|done)|coming soon|\(?fill (?:me |this )?in\)?)[.!:]?$|^(?:TODO|FIXME|TBD):\s.{1,80}$|^(?:tbd|tba|tbc)\s*[(（–—-].{1,100}$/i,
    'to-do',
  ],
  [
    /^(?:YYYY|yyyy)-(?:MM|mm)-(?:DD|dd)(?:[ T](?:HH|hh):?(?:MM|mm)(?::?[Ss]{2})?)?(?: ?(?:UTC|Z|[A-Z]{3,4}))?$/,
    'date-pattern',
  ],
  [/^(?:HH|hh|XX|xx):(?:MM|mm|XX|xx)(?::(?:SS|ss))?(?: ?(?:UTC|[A-Z]{3,4}))?$/, 'date-pattern'],
  [/^lorem ipsum\b/i, 'guidance'],
  [/^_{3,}$/, 'guidance'],
  [/^\?{3,}$/, 'to-do'],
  [/^\?{1,2}$/, 'question-mark'],
  [genericName, 'bracketed'],
  // In code, too, where it is all that stands there.
  [/^<(?:insert|describe|enter|fill in) [^<>=\n]{1,60}>$/i, 'bracketed'],
  [/^(?:未記入|要記入|記載予定|追記予定|後日追記)[。.]?$/, 'to-do'],
]

/** Values of which one was to be kept. */
export const choices: readonly RegExp[] = [
  oneOf('sev-?\\d|p\\d|critical|high|medium|moderate|low|minor|major'),
  oneOf(
    'draft|open|closed|wip|(?:in )?(?:progress|review)|reviewed|resolved|final|completed?|done|published|investigating|monitoring|mitigated',
  ),
]

function oneOf(words: string): RegExp {
  return new RegExp(`^[[(<]?(?:${words})(?:\\s*[|/,]\\s*(?:or )?(?:${words})){2,}[\\])>]?$`, 'i')
}

export const inside: readonly [RegExp, PlaceholderKind][] = [
  [/(?:YYYY|yyyy)-(?:MM|mm)-(?:DD|dd)(?:[ T](?:HH|hh):?(?:MM|mm))?/g, 'date-pattern'],
  [/(?<=\d{4}-\d\d-\d\d[ T])(?:HH|hh|XX|xx):?(?:MM|mm|XX|xx)\b/g, 'date-pattern'],
  [/\{\{\s*[\w :-]{1,40}\s*\}\}/g, 'bracketed'],
  [new RegExp(`(?<![\\w\`\\]/.=:@-])${tagSource}(?![\\w/.:@-])`, 'gi'), 'bracketed'],
  [
    /(?<![\w`!])\[(?:to be (?:completed|filled|added|written|determined|confirmed|updated|done)|insert|your|describe|add|enter|fill in|date|time|name|owner|title|incident title|link|todo|tbd|x+)\b[^[\]\n]{0,60}\](?![([:])/gi,
    'bracketed',
  ],
  [
    /(?<![\w:.-])(?<!\b(?:in|as|format|form) )(?:HH|hh|XX|xx):(?:MM|mm|XX|xx)(?![\w:])(?! (?:format|pattern|form)\b)/g,
    'date-pattern',
  ],
  [
    /(?<![\w`!])\[(?:(?:provide|summari[sz]e|list|explain|include|replace|write|briefly|number of|what|how|who|when|why) [^[\]\n]{3,100}|(?:service|team|component|system|product|customer|incident|host) (?:name|id|number|title|type))\](?![([:])/gi,
    'bracketed',
  ],
  [
    /(?<![\w-])X{2,4}(?=%| (?:users?|customers?|requests?|minutes?|mins?|hours?|hrs?|seconds?|percent)\b)/g,
    'bracketed',
  ],
  [/\$X{2,5}\b/g, 'bracketed'],
  [/(?<![\w-])[A-Z]{2,8}-X{3,5}\b(?!-)/g, 'bracketed'],
  [/YYYY年MM月DD日/g, 'date-pattern'],
  [/\((?:(?:exact )?(?:time|date|number|figure) )?(?:TBD|TBC|TBA)\)/gi, 'to-do'],
  [/(?<=[\p{L},] )\?{3,}(?!\S)/gu, 'to-do'],
  [/\bDATE RANGE\b/g, 'date-pattern'],
  [/\b(?:lorem ipsum|dolor sit amet|consectetur|adipiscing elit)\b/gi, 'guidance'],
]
