import type { SectionRole } from '../model.ts'

/** How sections are named in other languages that are written with spaces. */
export const moreSectionNames: readonly (readonly [SectionRole, string])[] = [
  // German
  [
    'summary',
    'zusammenfassung | überblick | kurzfassung | was ist passiert | was geschah | was passiert ist',
  ],
  [
    'impact',
    'auswirkung | auswirkungen | folgen | betroffene systeme | betroffene dienste | wer war betroffen | schaden',
  ],
  ['background', 'hintergrund | ausgangslage | vorgeschichte'],
  [
    'timeline',
    'zeitverlauf | zeitlicher ablauf | zeitleiste | ablauf | verlauf | chronologie | hergang',
  ],
  ['detection', 'entdeckung | erkennung | wie wir es bemerkt haben | bemerkt durch'],
  ['trigger', 'auslöser'],
  ['root-cause', 'ursache | ursachen | grundursache | ursachenanalyse | fehlerursache | warum'],
  [
    'resolution',
    'behebung | lösung | wiederherstellung | sofortmaßnahmen | fehlerbehebung | entstörung',
  ],
  [
    'went-well',
    'was gut lief | was gut war | was gut ging | was gut funktioniert hat | gut gelaufen',
  ],
  [
    'went-wrong',
    'was schlecht lief | was nicht gut lief | was schief ging | was schiefging | was schief lief | schlecht gelaufen | verbesserungspotenzial',
  ],
  ['lucky', 'wo wir glück hatten | glück | glück gehabt'],
  ['lessons', 'lehren | erkenntnisse | was wir gelernt haben | was wir daraus lernen | fazit'],
  [
    'action-items',
    'maßnahmen | massnahmen | folgemaßnahmen | nächste schritte | weitere schritte | aufgaben | wie geht es weiter | vorbeugende maßnahmen',
  ],
  ['open-questions', 'offene fragen | offene punkte | ungeklärt'],
  ['participants', 'beteiligte | teilnehmer | mitwirkende'],
  ['appendix', 'anhang | verweise | weiterführende links | quellen'],
  // French
  [
    'summary',
    'résumé | synthèse | en bref | que s est il passé | ce qui s est passé | vue d ensemble',
  ],
  ['impact', 'conséquences | effets | services touchés | qui a été touché'],
  ['background', 'contexte'],
  [
    'timeline',
    'chronologie | déroulé | déroulement | frise | le fil des événements | fil des événements',
  ],
  ['detection', 'détection | comment nous l avons vu'],
  ['trigger', 'déclencheur | élément déclencheur'],
  [
    'root-cause',
    'cause racine | causes racines | cause profonde | causes profondes | cause première | analyse | analyse des causes | pourquoi',
  ],
  ['resolution', 'résolution | rétablissement | remédiation | réparation | remise en service'],
  [
    'went-well',
    'ce qui a marché | ce qui a bien marché | ce qui a fonctionné | ce qui s est bien passé | points positifs',
  ],
  [
    'went-wrong',
    'ce qui n a pas marché | ce qui n a pas fonctionné | ce qui s est mal passé | points négatifs | à améliorer | points à améliorer',
  ],
  ['lucky', 'coup de chance | où nous avons eu de la chance'],
  ['lessons', 'leçons | enseignements | leçons apprises | ce que nous avons appris'],
  [
    'action-items',
    'plan d action | actions correctives | actions préventives | prochaines étapes | suites | mesures | suites à donner',
  ],
  ['open-questions', 'questions ouvertes | questions en suspens'],
  ['participants', 'intervenants'],
  ['appendix', 'annexe | annexes | liens | références'],
  // Spanish
  ['summary', 'resumen | qué pasó | qué ocurrió'],
  ['impact', 'impacto | afectación'],
  ['background', 'antecedentes | contexto'],
  ['timeline', 'cronología | línea de tiempo | línea temporal | secuencia de eventos'],
  ['detection', 'detección'],
  ['trigger', 'desencadenante'],
  ['root-cause', 'causa raíz | causas raíz | causa | análisis | análisis de causa raíz'],
  ['resolution', 'resolución | mitigación | recuperación | solución'],
  ['went-well', 'qué salió bien | lo que salió bien | qué funcionó | lo que funcionó'],
  ['went-wrong', 'qué salió mal | lo que salió mal | qué no funcionó | lo que no funcionó'],
  ['lucky', 'suerte | dónde tuvimos suerte'],
  ['lessons', 'lecciones aprendidas | lecciones | aprendizajes'],
  ['action-items', 'acciones | próximos pasos | plan de acción | acciones correctivas | medidas'],
  ['open-questions', 'preguntas abiertas'],
  ['participants', 'participantes'],
  ['appendix', 'anexo | anexos | enlaces | referencias'],
  // Portuguese
  ['summary', 'resumo | sumário | o que aconteceu'],
  ['timeline', 'linha do tempo | cronologia'],
  ['detection', 'detecção | deteção'],
  ['trigger', 'gatilho'],
  ['root-cause', 'causa raiz | análise | análise de causa raiz'],
  ['resolution', 'resolução | mitigação | recuperação | solução'],
  ['went-well', 'o que deu certo | o que foi bem | o que correu bem | o que funcionou'],
  ['went-wrong', 'o que deu errado | o que correu mal | o que não funcionou'],
  ['lucky', 'sorte | onde tivemos sorte'],
  ['lessons', 'lições aprendidas | lições | aprendizados'],
  ['action-items', 'ações | próximos passos | plano de ação | itens de ação | ações corretivas'],
  ['open-questions', 'perguntas em aberto'],
  ['appendix', 'anexos'],
]
