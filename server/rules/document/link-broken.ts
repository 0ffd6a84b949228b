import { folderOf, linkPathOf } from '../../postmortem/links/link-path.ts'
import type { Link, Postmortem } from '../../postmortem/model.ts'
import type { Rule } from '../rule.ts'

export const linkBroken: Rule = {
  id: 'link-broken',
  title: 'Links to files beside the document lead somewhere',
  why: 'The graph that everyone looked at is worth keeping, and a link that leads nowhere is noticed by whoever needs it most.',
  severity: 'info',
  needs: 'exists',
  *check(postmortem, { path, exists }) {
    if (!exists || isMovedByItsSite(postmortem, path)) return
    const targets = postmortem.links.flatMap((link) => {
      const target = linkPathOf(path, link.url)
      return target === undefined ? [] : [{ link, target }]
    })
    const missing = targets.filter(({ target }) => !exists(target))
    // A document that was taken out of its repository has few of its neighbours.
    const isAmongItsOwn = missing.length * 2 <= targets.length
    for (const { link, target } of missing) {
      const isElsewhere = folderOf(target) !== folderOf(path)
      if (exists(folderOf(target)) && (isAmongItsOwn || (link.isImage && isElsewhere)))
        yield { span: link.span, message: `There is no file “${link.url}”${nameOf(link)}.` }
    }
  },
  examples: [
    {
      title: 'A picture that was renamed',
      path: 'postmortems/checkout.md',
      files: ['postmortems/images', 'postmortems/images/lag.png'],
      text: `# Checkout outage

![Replication lag](images/lag.png) and ![connections](images/connection.png)
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info link-broken: There is no file “images/connection.png”.
`,
    },
    {
      title: 'Written in HTML, or apart from its words',
      path: 'postmortems/checkout.md',
      files: [
        'postmortems',
        'postmortems/images',
        'postmortems/images/lag.png',
        'postmortems/a.md',
      ],
      text: `# Checkout outage

<img src="images/lag.png" width="600"> <img src="images/load.png" width="600">
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info link-broken: There is no file “images/load.png”.

See <a href="a.md">the last one</a> and [the one before][before].

[before]: b.md
^^^^^^^^^^^^^^ info link-broken: There is no file “b.md”.
`,
    },
    {
      title: 'Neighbours, sites and folders',
      path: 'postmortems/checkout.md',
      files: ['postmortems', 'postmortems/search%20outage.md', 'postmortems/search outage.md'],
      text: `# Checkout outage

See [the last one](search%20outage.md#impact), [all of them](./), [the dashboard](/dashboards/1.png)
and [ours]({{ site.url }}/pool.png).
`,
    },
    {
      title: 'A document read far from its repository',
      path: 'checkout.md',
      files: ['checkout.md'],
      text: `# Checkout outage

See [the last one](search.md) and ![the lag](images/lag.png).
`,
    },
  ],
}

function nameOf({ text, isImage }: Link): string {
  return isImage || !text ? '' : `, which “${text}” links to`
}

/** A site generator that gives the page another address makes its links lead from there. */
function isMovedByItsSite({ metadata }: Postmortem, path: string): boolean {
  const isPost = /(?:^|\/)_posts\/|\.erb\.|(?:^|\/)content\//.test(path)
  return isPost || metadata.some(({ key }) => ['permalink', 'slug', 'url', 'aliases'].includes(key))
}
