import type { Lens, Question } from '../lens.ts'
import { failing, phrases } from '../vocabulary.ts'

/** Whom one cannot page: words for others, and those whose name alone says so. */
const others = phrases(`third party, third parties, upstream, vendor, vendors, provider, providers,
  cloud provider, hosting provider, registrar, CDN, SaaS, payment provider, another team,
  other team, shared cluster, shared database, shared service, no owner, AWS, Amazon, GCP, GKE, GCE, Google Cloud, Google, Azure,
  Cloudflare, Fastly, Akamai, GitHub, GitLab, Heroku, Travis, Docker Hub, npm, Stripe, Twilio, Okta,
  Auth0, Datadog, Supabase, Vercel, OpenAI, Let's Encrypt, Alchemy, Infura, Ubuntu, Netlify,
  外部, サードパーティ, ベンダー`)

/** Where people talk is no dependency. */
const talk =
  phrases(`github.com, shared on, shared in, shared with, shared memory, slack thread, slack channel,
  issue on GitHub, pull request, reported on, in slack, on slack, google doc*, google meet, pull requests, PR,
  account, alb, nlb, client library, incident response, upstream error, often, usually, sometimes, recover, recovered, errored, deploy to, ticket, SDK, library, package, pod, API error, provisioner,
  deployment, resource limit*, token, workflow, actions workflow, upsert, syntax, acknowledg*, unowned, terminates the, no owner, in response to, able to`)

const promise: Question = {
  id: 'promise',
  ofCause: true,
  ask: '[At {time}: ]“{quote}”: what could you still do for your own users while “{words}” was like this, and what would let you do more the next time?',
  answeredBy: [
    {
      words:
        phrases(`SLA, SLO, contract with, owned by, owner of, ownership, agreed with, degraded mode,
        fallback, escalation path, support plan, account manager`),
      beside:
        phrases(`team, vendor, provider, upstream, AWS, GitHub, Google, boundary, agreed, notice,
        who, answers, defined`),
      anywhere: true,
    },
  ],
}

export const dependencyOwnership: Lens = {
  id: 'dependency-ownership',
  title: 'What is left to do while something of others fails',
  why: 'A dependency is hard by decision or by accident; which of the two shows in what could still be done for one’s own users while it was down.',
  source: 'Gunawi et al., Why Does the Cloud Stop Computing?, SoCC 2016',
  about: 'fault',
  takenUpBy: phrases(
    `vendor*, provider*, supplier*, SLA, fallback, second provider, redundan*, mirror*, support, upstream, 外部`,
  ),
  signs: [
    {
      when: {
        kind: 'sentence',
        words: others,
        beside: [
          ...failing,
          ...phrases(`bug, throttl*, changed, removed, rejected, slow, restarted, retired, did not have, could not,
            deprecated, misbehav*, stuck, stalled, overwritten, overwrote, new version, upgraded, not our, incident,
            依存`),
        ],
        acting: true,
        outsideTimeline: true,
        unless: talk,
      },
      questions: [promise],
    },
  ],
  examples: [
    {
      title: 'Something of others failed',
      text: `# Checkout outage

## Root cause

The payment provider answered with errors for two hours.
    ^^^^^^^^^^^^^^^^ info* dependency-ownership: “The payment provider answered with errors for two hours”: what could you still do for your own users while “payment provider” was like this, and what would let you do more the next time?
`,
    },
    {
      title: 'The author has told what is promised meanwhile',
      text: `# Checkout outage

## Root cause

The payment provider answered with errors for two hours.
The contract with the provider gives an SLA of 99.5 %, and orders wait in a fallback queue.
`,
    },
    {
      title: 'One of several ideas',
      text: `# Checkout outage

## Root cause

We do not know it yet. Ideas include:

- A change at AWS caused the failures
`,
    },
    {
      title: 'A place where people talked',
      text: `# Checkout outage

## Summary

The errors were discussed in Slack.
`,
    },
    {
      title: 'A step that nobody owns, and whom one may ask for help',
      text: `# Checkout outage

## Summary

The populate step was unowned and failed. AWS Incident Response helped to trace the failing address.
`,
    },
  ],
}
