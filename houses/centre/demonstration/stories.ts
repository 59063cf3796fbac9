import { type Story, story, withPicture, withReply } from './story.ts'

/** Random places that belong to no picture. */
const PDQ = 'b64e0b9c53d1e8a7c29417f06a3d85be91cf2e7da4068b35de7219f4830c6ad5'
/** The same with four places changed, as when a picture was saved anew. */
const PDQ_AGAIN = `${PDQ.slice(0, -1)}a`

/** The centre’s own list: a few random fingerprints, one of them known from a case. */
export const OWN_LIST = [
  `${PDQ},B2`,
  '5a91c3e7082df46bb17e93d05c28fa6469d3b80e17f52ca4908b6ed31f47a5c2,A2',
  'e3075bd8a6941cf2d85e207b3fca91648b12f7d9503ae6c42f9d8e0716b5c3a4,csam',
]

const EXAMPLEGRAM = ['Examplegram', 'IE'] as const
const CHATLOUNGE = ['Chatlounge', 'FR'] as const

/** Some of a year that is over, and a few weeks of the present in every state a desk can be in; `history.ts` has the rest of the past. */
export const STORIES: readonly Story[] = [
  story(
    '2025-01-14',
    'csam',
    'nl',
    'Verzonnen melding: een groep deelt iets wat niet mag.',
    'https://examplegram.example/p/1001',
    EXAMPLEGRAM,
    'closed',
    { action: 'removed', hours: 9 },
  ),
  story(
    '2025-02-20',
    'grooming',
    'fr',
    'Signalement inventé : un compte insiste pour parler en secret.',
    'https://chatlounge.example/u/ombre',
    CHATLOUNGE,
    'closed',
    { action: 'account-terminated', hours: 30 },
  ),
  story(
    '2025-05-23',
    'ncii',
    'fr',
    'Signalement inventé : une page partagée sans accord.',
    'https://examplegram.example/p/1003',
    EXAMPLEGRAM,
    'decided',
    { action: 'refused-insufficient', hours: 60 },
  ),
  story(
    '2025-11-28',
    'extreme',
    'de',
    'Erfundene Meldung: ein Video voller Gewalt.',
    'https://examplegram.example/p/1006',
    EXAMPLEGRAM,
    'notice-sent',
  ),
  story(
    40,
    'csam',
    'nl',
    'Verzonnen melding: een bericht dat weg moet.',
    'https://examplegram.example/p/2001',
    EXAMPLEGRAM,
    'closed',
    { action: 'removed', hours: 7 },
  ),
  withReply(
    'Bonjour,\n\nNous avons supprimé la page.\n\nBien à vous',
    story(
      12,
      'grooming',
      'fr',
      'Signalement inventé : des messages chaque nuit.',
      'https://chatlounge.example/u/minuit',
      CHATLOUNGE,
      'notice-sent',
    ),
  ),
  story(
    6,
    'csam',
    'de',
    'Erfundene Meldung: ein Bild auf einer Plattform.',
    'https://examplegram.example/p/2002',
    EXAMPLEGRAM,
    'notice-waits',
  ),
  story(
    5,
    'ncii',
    'nl',
    'Verzonnen melding: gedeeld zonder toestemming.',
    'https://examplegram.example/p/2003',
    EXAMPLEGRAM,
    'disagreed',
  ),
  withPicture(
    'desk',
    PDQ,
    story(
      3,
      'csam',
      'fr',
      'Signalement inventé : une adresse reçue par message.',
      'https://forme-neutre.example/page/7',
      ['Pixelkist', 'NL'],
      'agreed',
    ),
  ),
  {
    ...story(3, 'csam', 'nl', '', 'https://forme-neutre.example/page/8', ['Pixelkist', 'NL'], 'reported'),
    found: 'own-search',
  },
  {
    ...story(3, 'csam', 'fr', '', 'https://anzeigen.example/b/9', ['Wolkenhost', 'DE'], 'reported'),
    found: 'partner',
  },
  withPicture(
    'reporter',
    PDQ_AGAIN,
    story(
      2,
      'csam',
      'fr',
      'Signalement inventé : seule l’empreinte d’une image, faite sur un téléphone.',
      [],
      ['', ''],
      'reported',
    ),
  ),
  {
    ...story(
      2,
      'csam',
      'nl',
      'Verzonnen melding: gezien in een spel.',
      'https://buurtnet.example/groep/12',
      ['Buurtnet', 'BE'],
      'assessed-once',
    ),
    told: 'phone',
    audience: 'group',
  },
  {
    ...story(
      2,
      'grooming',
      'nl',
      'Verzonnen melding: berichten in een privégesprek.',
      'https://chatlounge.example/c/314',
      CHATLOUNGE,
      'agreed',
    ),
    audience: 'private',
    together: true,
  },
  story(
    1,
    'minor-prostitution',
    'de',
    'Erfundene Meldung: eine Anzeige.',
    'https://anzeigen.example/a/5',
    ['Wolkenhost', 'DE'],
    'reported',
  ),
  story(0, 'sextortion', 'nl', 'Verzonnen melding: iemand vraagt geld.', [], ['', ''], 'reported'),
]
