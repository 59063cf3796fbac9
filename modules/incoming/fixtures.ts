import { GOOD_FAITH } from './notice.ts'

/** What somebody sends by the form. */
export const sentByForm = (submission: string, more: Readonly<Record<string, unknown>> = {}) => ({
  language: 'en',
  matter: 'threats',
  explanation: 'Made up: somebody is threatened there.',
  locations: ['https://pond.example/post/1', 'https://pond.example/post/2'],
  name: 'Nora Nobody',
  mail: 'nora@home.example',
  goodFaith: GOOD_FAITH,
  submission,
  ...more,
})

/** What a trusted flagger sends over the protocol, once its signature was proved and the register asked. */
export const sentByProtocol = (ownId: string, more: Readonly<Record<string, unknown>> = {}) => ({
  domain: 'flagger.example',
  ownId,
  language: 'nl',
  items: [
    {
      ownId: '1',
      location: 'https://pond.example/media/1',
      remark: 'post 41',
      explanation: 'Verzonnen uitleg.',
      category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
      keyword: 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL',
      grounds: ['BE, Criminal Code, made-up article'],
      seenAt: '2026-03-02T08:00:00Z',
    },
  ],
  goodFaith: '2026-1',
  match: {
    claimed: 'trusted-flagger',
    outcome: 'matched',
    reason: null,
    organisation: 'Demonstration flagger',
    register: 'https://register.example/trusted-flaggers.json',
    serial: 7,
    entry: 'TF-BE-0000',
    outside: [],
  },
  receipt: `receipt.of.${ownId}`,
  ...more,
})
