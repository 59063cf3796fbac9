import { GOOD_FAITH } from '@vigie/incoming'

/** Made-up notices, with neutral words and addresses that lead nowhere. */
export const SENT_BY_FORM = [
  {
    language: 'nl',
    matter: 'threats',
    explanation: 'Verzonnen: in dit bericht wordt iemand bedreigd.',
    locations: ['https://social.provider.example/bericht/1042'],
    name: 'Noor Verzonnen',
    mail: 'noor@thuis.example',
    goodFaith: GOOD_FAITH,
    submission: '11111111-1111-4111-8111-111111111111',
  },
  {
    language: 'fr',
    matter: 'child-abuse',
    explanation: 'Inventé : cette page ne devrait pas exister.',
    locations: ['https://social.provider.example/album/77', 'https://social.provider.example/album/78'],
    goodFaith: GOOD_FAITH,
    submission: '22222222-2222-4222-8222-222222222222',
  },
  {
    language: 'de',
    matter: 'fraud',
    explanation: 'Erfunden: Dieses Angebot ist ein Betrug.',
    locations: ['https://social.provider.example/angebot/9'],
    name: 'Erika Erfunden',
    mail: 'erika@zuhause.example',
    goodFaith: GOOD_FAITH,
    submission: '33333333-3333-4333-8333-333333333333',
  },
] as const

const FLAGGER = {
  domain: 'report.vigie.example',
  goodFaith: '2026-1',
} as const
const REGISTER = {
  organisation: 'Vigie demonstration centre',
  register: 'https://register.example/trusted-flaggers.json',
  serial: 12,
  entry: 'TF-BE-0000',
  outside: [],
} as const

/** What a trusted flagger sent, whose claim the register bore out, and what one sent when the register was away. */
export const SENT_BY_PROTOCOL = [
  (at: Date) => ({
    ...FLAGGER,
    ownId: '44444444-4444-4444-8444-444444444444',
    language: 'en',
    items: [1, 2, 3].map((n) => ({
      ownId: String(n),
      location: `https://social.provider.example/media/${500 + n}`,
      remark: `Made up: post ${500 + n}`,
      explanation: 'Made up: two people looked at this and found it illegal.',
      category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
      keyword: 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL',
      grounds: ['BE, Criminal Code, an article that is made up'],
      seenAt: new Date(at.getTime() - 3_600_000).toISOString(),
    })),
    match: { claimed: 'trusted-flagger', outcome: 'matched', reason: null, ...REGISTER },
    receipt: 'made.up.receipt',
  }),
  (at: Date) => ({
    ...FLAGGER,
    domain: 'flagger.example',
    ownId: '55555555-5555-4555-8555-555555555555',
    language: 'en',
    items: [
      {
        ownId: '1',
        location: 'https://social.provider.example/account/nemo',
        explanation: 'Made up: this account approaches children.',
        category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
        keyword: 'KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS',
        grounds: ['BE, Criminal Code, an article that is made up'],
        seenAt: new Date(at.getTime() - 7_200_000).toISOString(),
      },
    ],
    match: {
      ...REGISTER,
      claimed: 'trusted-flagger',
      outcome: 'unreachable',
      reason: 'register-unavailable',
      organisation: 'Another flagger, made up',
      serial: null,
      entry: null,
    },
    receipt: 'made.up.receipt',
  }),
]

export const LETTERS = [
  [
    'From: Nobody <nobody@home.example>',
    'To: notices@provider.example',
    'Subject: Something that should go',
    'Message-ID: <made-up-1@home.example>',
    '',
    'Made up: please look at https://social.provider.example/post/7 and hxxps://social.provider[.]example/post/8.',
  ].join('\r\n'),
]

export const TOLD = [
  {
    language: 'nl',
    matter: 'privacy',
    places: 'https://social.provider.example/account/nemo',
    explanation: 'Verzonnen: per brief gekregen.',
  },
] as const
