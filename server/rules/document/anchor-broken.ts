import type { Postmortem } from '../../postmortem/model.ts'
import type { Rule } from '../rule.ts'

export const anchorBroken: Rule = {
  id: 'anchor-broken',
  title: 'Links within the document lead to one of its headings',
  why: 'A link to a heading breaks without a sound when somebody rewords the heading.',
  severity: 'info',
  *check(postmortem, { text }) {
    const linked = postmortem.links.filter(({ url }) => nameIn(url) !== undefined)
    if (linked.length === 0) return
    const anchors = new Set(headingsOf(postmortem).map(bare))
    const given = namedPlaces(text)
    for (const { span, url, text: words } of linked) {
      const name = nameIn(url) ?? ''
      const plain = bare(name)
      // Most sites number headings of one name.
      if (given.has(plain) || anchors.has(plain) || anchors.has(plain.replace(/\d+$/, ''))) continue
      const by = words ? `, which “${words}” links to` : ''
      yield { span, message: `No heading of this document is “${url}”${by}.` }
    }
  },
  examples: [
    {
      title: 'A heading that was reworded',
      text: `# Checkout outage

What led to it stands under [Causes](#root-causes).
                            ^^^^^^^^^^^^^^^^^^^^^^ info anchor-broken: No heading of this document is “#root-causes”, which “Causes” links to.

## Contributing factors

The pool was sized for half the traffic.
`,
    },
    {
      title: 'Headings as different sites name them, and places with a name of their own',
      text: `# Checkout outage

See [what went wrong](#what-went-wrong-1), [二](#原因), [the graph](#lag), [line 10](#L10), [top](#).

## What went wrong?

<a id="lag"></a>

## 原因
`,
    },
  ],
}

function headingsOf({ title, sections }: Postmortem): string[] {
  return [title?.text ?? '', ...sections.map(({ heading }) => heading.text)]
}

/** The anchor, unless it names lines or words of a page, or what a program will fill in. */
function nameIn(url: string): string | undefined {
  if (!/^#[^{}]/.test(url) || /^#(?:L\d|:~:|top$|fn|user-content-fn|\/|!)/i.test(url))
    return undefined
  try {
    return decodeURIComponent(url.slice(1)).replace(/^user-content-/, '')
  } catch {
    return undefined
  }
}

/** Sites differ in what they make of blanks and signs; letters and digits they all keep. */
function bare(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** `id="x"`, `name=x`, `{#x}`, `{: #x }`. */
function namedPlaces(text: string): Set<string> {
  const names = text.matchAll(/\b(?:id|name)\s*=\s*["']?([^"'\s>]+)|\{:?[^{}\n]*?#([^\s{}]+)/gi)
  return new Set([...names].map((match) => bare(match[1] ?? match[2] ?? '')))
}
