import { knownLanguages } from '../../postmortem/read-language.ts'
import type { Rule } from '../rule.ts'

export const languageUnknown: Rule = {
  id: 'language-unknown',
  title: 'The document is in a language whose words are known',
  why: 'Sections and stories are known by their words, and those are known in English and Japanese. Elsewhere silence must not be taken for praise.',
  severity: 'hint',
  *check({ language, title }, { text }) {
    if (knownLanguages.has(language)) return
    const end = text.indexOf('\n')
    const span = title?.span ?? { start: 0, end: end < 0 ? text.length : end }
    const message =
      'Only times, structure and fields are judged: the words of this language are not known.'
    yield { span, message }
  },
  examples: [
    {
      title: 'An account in French',
      text: `# Panne du paiement
  ^^^^^^^^^^^^^^^^^ hint language-unknown: Only times, structure and fields are judged: the words of this language are not known.

Les paiements ont échoué pendant quarante minutes pour un client sur dix, parce que le nombre de
connexions à la base de données avait été divisé par deux lors de la mise en production du matin.
Le retour à la version précédente a rétabli le service, et personne n'a été débité deux fois. La
configuration comptait les connexions par processus alors que le code les comptait par machine, et
chaque machine en porte deux depuis le printemps.
`,
    },
    {
      title: 'An account in English, with many names in it',
      text: `# Payment outage

Payments at Crédit Agricole and Société Générale failed for forty minutes, since the pool of the
checkout service was half the size it had been before the release of the morning.
`,
    },
  ],
}
