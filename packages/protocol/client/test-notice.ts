import { PROTOCOL } from '../names.ts'
import type { Notice } from '../schemas/notice.ts'

/** A notice that tries a receiver out: marked as a test, about nothing, at an address that can exist nowhere (RFC 2606). */
export const testNotice = ({ id, receiver, now }: { id: string; receiver: string; now: Date }): Notice => ({
  protocol: PROTOCOL,
  id,
  test: true,
  sentAt: now.toISOString(),
  receiver,
  service: 'Test',
  language: 'en',
  standing: { kind: 'ordinary' },
  notifier: { kind: 'named', organisation: 'Test of the protocol', email: 'test@notifier.example' },
  goodFaith: {
    version: 'test',
    language: 'en',
    words: 'This is a test. Nothing is alleged.',
    confirmedAt: now.toISOString(),
  },
  items: [
    {
      item: '1',
      category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
      keyword: 'KEYWORD_OTHER',
      otherKeyword: 'A test of the protocol',
      location: { url: 'https://nothing.example/test' },
      observedAt: now.toISOString(),
      explanation: 'This is a test of the protocol. There is nothing at this address.',
      legalGrounds: [{ country: 'EU', instrument: 'Regulation (EU) 2022/2065', article: '16' }],
    },
  ],
})
