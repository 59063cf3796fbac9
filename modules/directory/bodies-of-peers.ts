import { type Body, sameName, seenAt } from './body.ts'

/** Where young people talk with one another. */
export const BODIES_OF_PEERS: readonly Body[] = [
  {
    id: 'cybersquad',
    name: sameName('Cybersquad'),
    whatFor: {
      nl: 'Forum en chat voor tieners vanaf 12 jaar, over wat online misgaat. Leeftijdsgenoten en mensen van Child Focus steunen je.',
      fr: 'Forum et chat pour ados dès 12 ans, sur ce qui tourne mal en ligne. Des jeunes et des gens de Child Focus te soutiennent.',
      de: 'Forum und Chat für Jugendliche ab 12 über das, was online schiefgeht, auf Niederländisch und Französisch.',
      en: 'Forum and chat for teenagers from 12 on about what goes wrong online, in Dutch and French.',
    },
    topics: ['bullying', 'feeling-bad'],
    phone: null,
    mail: null,
    web: 'https://www.cybersquad.be',
    serves: ['nl', 'fr'],
    source: seenAt('BIPT decision of 22 December 2025, § 31.15', 'https://www.cybersquad.be', '2026-12-01'),
  },
]
