import { LANGUAGES } from '@vigie/kernel'
import { expect, test } from 'vitest'
import type { NoticeLetter } from './letter-content.ts'
import { LETTER } from './letter-fixtures.ts'
import { composeFormPacket, PACKET_FIELDS } from './packet.ts'

const letter: NoticeLetter = {
  ...LETTER,
  language: 'nl',
  kind: 'grooming',
  explanation: 'Zie https://a.example/x hier.',
  legalGrounds: [
    { country: 'BE', instrument: 'Strafwetboek', article: '417/24', title: 'Grooming', directiveArticle: 5 },
  ],
  items: [
    {
      number: 1,
      address: 'https://a.example/1?x=[y]',
      objectId: 'user 5',
      foundBy: 'agreement',
      isSeen: true,
      observedAt: new Date('2026-11-20T14:05Z'),
    },
    {
      number: 2,
      address: 'https://a.example/2',
      hashes: { md5: 'ab' },
      foundBy: 'agreement',
      isSeen: true,
      observedAt: new Date('2026-11-20T14:06Z'),
    },
  ],
}

const asRecord = (packet: ReturnType<typeof composeFormPacket>) =>
  Object.fromEntries(packet.map(({ field, text }) => [field, text]))

test('a packet holds every field in order, with the addresses exact in one field only', () => {
  for (const language of LANGUAGES) {
    const packet = composeFormPacket({ ...letter, language })
    expect(packet.map(({ field }) => field)).toEqual(PACKET_FIELDS)
    expect(asRecord(packet).exactAddresses).toBe('https://a.example/1?x=[y]\nhttps://a.example/2')
    const others = packet.filter(({ field }) => field !== 'exactAddresses')
    for (const { text } of others) expect(text).not.toMatch(/https?:\/\//)
  }
  expect(asRecord(composeFormPacket(letter))).toMatchObject({ objects: '1: user 5', hashes: '2: md5 ab' })
})

test('the notifier and the mark are left out where they do not belong', () => {
  const omitted = composeFormPacket({ ...letter, notifierMode: 'omitted' })
  expect(JSON.stringify(omitted)).not.toMatch(/Centre Example|centre\.example|TF-BE-1|Coordinator Example/)
  const ordinary = composeFormPacket({ ...letter, trusted: false })
  expect(JSON.stringify(ordinary)).not.toMatch(/TF-BE-1|Coordinator Example|betrouwbare flagger/)
  expect(asRecord(ordinary).notifierName).toBe('Centre Example')
  const legalGrounds = letter.legalGrounds.map((ground) => ({ ...ground, directiveArticle: null }))
  expect(() => composeFormPacket({ ...letter, legalGrounds, notifierMode: 'omitted' })).toThrow(
    'notifier-must-be-named',
  )
})
