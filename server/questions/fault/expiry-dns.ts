import type { Lens } from '../lens.ts'
import { phrases } from '../vocabulary.ts'

export const expiryDns: Lens = {
  id: 'expiry-dns',
  title: 'What else expires, and who is warned',
  why: 'Whatever has an end date will reach it; the list of such dates, and the renewal that nobody watches, are what is to be found.',
  source: 'Luu, A list of post-mortems',
  about: 'fault',
  takenUpBy: phrases(
    `expir*, renew*, rotat*, certificate*, cert, certs, TTL, DNS, 期限, 証明書, 更新`,
  ),
  signs: [
    {
      when: {
        kind: 'sentence',
        words: phrases(`certificate*, cert, certs, TLS certificate*, signing key*, licence, license,
          domain, domain name, DNS record*, 証明書`),
        beside:
          phrases(`expired, expiry, expiration, had expired, not renewed, failed to renew, renewal,
          lapsed,
          期限切れ, 失効`),
        unless: phrases(
          'expiration or, properly, caches expired, session expired, cache expired, do not expire, never expire',
        ),
      },
      questions: [
        {
          id: 'what-else',
          ask: '[At {time}: ]“{quote}”: what else of this kind runs out, where is that list, and who is warned how long before?',
          answeredBy: [
            {
              words:
                phrases(`inventory, list of all, all certificates, every certificate, days before,
                days of warning, renewal is tested, expiry alert*, 有効期限, 残存`),
              beside: phrases(
                'alert*, warn*, expir*, monitor*, certificate*, renew*, アラート, 監視, メトリクス',
              ),
            },
          ],
        },
      ],
    },
  ],
  examples: [
    {
      title: 'A certificate that ran out',
      text: `# Partners cut off

## Root cause

The certificate of the partner gateway expired on Sunday.
    ^^^^^^^^^^^ info* expiry-dns: “The certificate of the partner gateway expired on Sunday”: what else of this kind runs out, where is that list, and who is warned how long before?
`,
    },
    {
      title: 'The author has told what else runs out',
      text: `# Partners cut off

## Root cause

The certificate of the partner gateway expired on Sunday.
An inventory of all certificates now warns two teams thirty days before one expires.
`,
    },
    {
      title: 'A certificate that holds',
      text: `# Partners cut off

## Summary

The certificate of the partner gateway was replaced by its vendor.
`,
    },
  ],
}
