import { testNotice } from '../client/test-notice.ts'
import { type DocumentKind, signDocument } from '../documents/sign-document.ts'
import { contentDigest } from '../http/content-digest.ts'
import { PROTOCOL } from '../names.ts'
import { testDecision } from '../receiver/test-decision.ts'
import type { Complaint } from '../schemas/complaint.ts'
import type { Decision } from '../schemas/decision.ts'
import type { Notice } from '../schemas/notice.ts'
import type { Receipt } from '../schemas/receipt.ts'
import type { RegisterSnapshot } from '../schemas/register.ts'
import { AUTHORITY, NOW, RECEIVER, SENDER, STRANGER, writtenKeys } from './vector-keys.ts'

const id = (number: number): string => `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`
const at = NOW.toISOString()
const REGISTER = `${AUTHORITY.origin}/register`

const test: Notice = testNotice({ id: id(1), receiver: RECEIVER.origin, now: NOW })
const { test: _, ...real } = test
const [item] = real.items
if (!item) throw new Error('a notice has an item')

export const documents = {
  notice: {
    ...real,
    id: id(2),
    service: 'Pond',
    standing: { kind: 'trusted-flagger', register: REGISTER, entry: 'BE-1' },
    notifier: { kind: 'omitted', ground: 'dsa-16-2-c' },
    items: [
      {
        ...item,
        keyword: 'KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS',
        otherKeyword: undefined,
        location: { url: 'https://pond.example/post/7', objectId: 'post 7' },
        legalGrounds: [{ country: 'BE', instrument: 'A criminal code', article: '1', directiveArticle: 6 }],
      },
    ],
  } satisfies Notice,
  complaint: {
    protocol: PROTOCOL,
    id: id(3),
    sentAt: at,
    receiver: RECEIVER.origin,
    notice: id(2),
    about: [{ item: '1', decision: id(5) }],
    language: 'en',
    reasons: 'The post is still there.',
  } satisfies Complaint,
  receipt: {
    protocol: PROTOCOL,
    id: id(4),
    about: 'notice',
    of: id(2),
    digest: contentDigest(Buffer.from('{}')),
    sender: SENDER.origin,
    receiver: RECEIVER.origin,
    receivedAt: at,
    standing: {
      claimed: 'trusted-flagger',
      granted: 'trusted-flagger',
      register: { address: REGISTER, serial: 7, issuedAt: at, entry: 'BE-1' },
    },
  } satisfies Receipt,
  decision: {
    protocol: PROTOCOL,
    receiver: RECEIVER.origin,
    ...testDecision({ id: id(1) }, '1', { id: id(5), sender: SENDER.origin, decidedAt: NOW }),
  } satisfies Decision,
  register: {
    protocol: PROTOCOL,
    register: REGISTER,
    authority: 'An authority',
    country: 'BE',
    serial: 7,
    issuedAt: at,
    nextUpdate: '2026-12-01T12:00:00.000Z',
    entries: [
      {
        entry: 'BE-1',
        organisation: 'A centre',
        origins: [SENDER.origin],
        areas: [
          {
            category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
            keywords: ['KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS'],
          },
        ],
        states: [{ state: 'awarded', from: '2026-01-01T00:00:00Z' }],
      },
    ],
  } satisfies RegisterSnapshot,
}

const changed = (signed: string): string => {
  const [head, body = '', tail] = signed.split('.')
  const text = Buffer.from(body, 'base64url').toString().replace('not-found', 'refused-lawful')
  return [head, Buffer.from(text).toString('base64url'), tail].join('.')
}

/** Signed documents, and what a reader makes of each. */
export const documentVectors = async () => {
  const { receipt, decision, register } = documents
  const sign = (kind: DocumentKind, document: object, key = RECEIVER) => signDocument(kind, document, key)
  const signedDecision = await sign('decision', decision)
  const row = (
    name: string,
    kind: DocumentKind,
    signed: string,
    outcome: string,
    signer = RECEIVER.origin,
  ) => ({
    name,
    kind,
    signer,
    signed,
    outcome,
  })
  return {
    about:
      'Signed documents. Read each as the kind given and as signed by the signer given, with the keys given, and compare the outcome: accepted, or the kind of problem.',
    protocol: PROTOCOL,
    now: at,
    published: writtenKeys(SENDER, RECEIVER, AUTHORITY),
    unpublished: writtenKeys(STRANGER),
    documents: [
      row('a receipt', 'receipt', await sign('receipt', receipt), 'accepted'),
      row('a decision', 'decision', signedDecision, 'accepted'),
      row(
        'a register',
        'register',
        await sign('register', register, AUTHORITY),
        'accepted',
        AUTHORITY.origin,
      ),
      row('a decision with another outcome', 'decision', changed(signedDecision), 'signature-invalid'),
      row('a decision in the place of a receipt', 'receipt', signedDecision, 'malformed'),
      row('of another signer', 'receipt', await sign('receipt', receipt, SENDER), 'signature-invalid'),
      row(
        'a key that nobody publishes',
        'receipt',
        await sign('receipt', receipt, STRANGER),
        'unknown-key',
        STRANGER.origin,
      ),
      row(
        'signed with a key that is not the one named',
        'receipt',
        await sign('receipt', receipt, { ...RECEIVER, sign: STRANGER.sign }),
        'signature-invalid',
      ),
      row('a receipt that says nothing', 'receipt', await sign('receipt', {}), 'malformed'),
    ],
  }
}
