import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import type { NoticeLetter } from './letter-content.ts'

/** A letter of a centre that is a trusted flagger; a test says what is different in its own. */
export const LETTER: NoticeLetter = {
  reference: 'VIG-2026-000123',
  language: 'en',
  provider: 'Provider Example',
  centre: {
    name: 'Centre Example',
    mailbox: 'notices@centre.example',
    domain: 'centre.example',
    state: 'active',
    since: '2025-12-22',
    kinds: DESIGNATED_KINDS,
    flaggerReference: 'TF-BE-1',
    awardedOn: '2025-12-22',
    awardedArea: 'child protection',
    awardingCoordinator: 'Coordinator Example',
  },
  notifierMode: 'entity',
  kind: 'csam',
  trusted: true,
  explanation: '',
  legalGrounds: [
    {
      country: 'BE',
      instrument: 'Criminal Code',
      article: '417/44',
      title: 'Distribution',
      directiveArticle: 5,
    },
  ],
  items: [],
  goodFaithVersion: '2026-1',
  date: new Date('2026-11-22'),
  answerLink: null,
}
