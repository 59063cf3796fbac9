import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES } from '@vigie/kernel'
import { describe, expect, test } from 'vitest'
import { composeLetter, composeReminder } from '../../modules/notices/letter.ts'
import type { NoticeLetter } from '../../modules/notices/letter-content.ts'
import { LETTER } from '../../modules/notices/letter-fixtures.ts'
import { composeFormPacket } from '../../modules/notices/packet.ts'
import { onAPlatform } from './on-a-platform.ts'
import { allOf, flat } from './wired-centre.ts'

// Recital 14 DSA: communication between a few people is no dissemination to the public, so that Arts 16 and 22 do not apply. The
// decision of BIPT of 22 December 2025, § 31.6: what a platform agreed to of its own accord stays beside the status.
const OF_THE_ACT =
  /\bDSA\b|2022\/2065|digitaledienstenverordening|services numériques|digitale Dienste|Digital Services|art(\.|icle|ikel|ículo)? *(16|17|18|20|22)\b/i
const OF_THE_STATUS =
  /\bTF-|betrouwbare flagger|signaleur de confiance|vertrauenswürdiger? Hinweisgeber|trusted.flagger|dsa:/i
const PARTNER = {
  nl: 'vertrouwde partner',
  fr: 'partenaire de confiance',
  de: 'Partner Ihres Vertrauens',
  en: 'trusted partner',
} as const

const outside = (changes: Partial<NoticeLetter>): NoticeLetter => ({
  ...LETTER,
  trusted: false,
  isOutsideAct: true,
  items: [
    {
      number: 1,
      address: 'https://chat.example/c/314',
      foundBy: 'agreement',
      isSeen: true,
      observedAt: new Date('2026-11-20T14:05:00Z'),
    },
  ],
  ...changes,
})

test.each(LANGUAGES.flatMap((language) => DESIGNATED_KINDS.map((kind) => [language, kind] as const)))(
  'no word that we write in %s about private communication (%s) claims what the DSA gives',
  (language, kind) => {
    for (const notifierMode of ['entity', 'omitted'] as const) {
      const letter = outside({ language, kind, notifierMode })
      const first = composeLetter(letter)
      const again = composeReminder(letter, new Date('2026-11-22'))
      const packet = composeFormPacket(letter).map(({ text }) => text)
      for (const text of [
        first.subject,
        first.text,
        first.html,
        again.subject,
        again.text,
        again.html,
        ...packet,
      ]) {
        expect(text).not.toMatch(OF_THE_ACT)
        expect(text).not.toMatch(OF_THE_STATUS)
      }
      expect(flat(first.text)).toContain(PARTNER[language])
    }
    // The same letter about what a platform shows to the public does claim it: the patterns can tell.
    expect(composeLetter(outside({ language, kind, isOutsideAct: false })).text).toMatch(OF_THE_ACT)
  },
)

test('a letter about private communication never leaves with the mark', () => {
  expect(() => composeLetter(outside({ trusted: true }))).toThrow('flagger-not-recognised')
})

describe.each(LANGUAGES)('the letter that really left, in %s', (language) => {
  const { at, found } = onAPlatform()
  test.each(['grooming', 'csam', 'sextortion'] as const)(
    'about private messages (%s) cites no article of the DSA, in no file of it either',
    async (kind) => {
      const { wired, platform } = at()
      const { items } = await found(kind, 2)
      wired.centre.clock.moveBy(1000)
      for (const item of items) await wired.trace(item, 'IE', platform, 'private')
      const { mail } = await wired.notify(items, platform, {
        language,
        standing: 'ordinary',
        explanation: '',
      })
      expect(allOf(mail)).not.toMatch(OF_THE_ACT)
      expect(allOf(mail)).not.toMatch(OF_THE_STATUS)
      expect(flat(mail.text)).toContain(PARTNER[language])
    },
  )
})
