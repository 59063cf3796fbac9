import { prepareNotice } from '@vigie/hotline/verbs/prepare-notice'
import type { DesignatedKind } from '@vigie/intake/report-kind'
import { HOUR, LANGUAGES } from '@vigie/kernel'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { noteSuspension } from '@vigie/notices/verbs/note-suspension'
import { sendAsOrdinary } from '@vigie/notices/verbs/send-as-ordinary'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allOf, flat, openWiredCentre, type WiredCentre } from './wired-centre.ts'

const MARK =
  /trusted.flagger|betrouwbare flagger|signaleur de confiance|vertrauenswürdige\w* Hinweisgeber|TF-BE-0000|Demonstration coordinator|art-22|Art\. 22|Article 22|artikel 22|Artikel 22|article 22/i

let wired: WiredCentre
const open = async () => {
  wired = await openWiredCentre()
}
const found = async (kind: DesignatedKind, provider: string, number = 1, more: object = {}) =>
  (await wired.foundOn(provider, kind, number, more)).items

describe('Art. 22(1): the mark of the trusted flagger', () => {
  let platform: string
  beforeAll(async () => {
    await open()
    platform = await wired.addProvider('Lanterngram')
  })
  afterAll(() => wired.close())

  test.each(LANGUAGES)(
    'stands on a letter in %s about a minor: who awarded it, and that it has priority',
    async (language) => {
      const { mail } = await wired.notify(await found('csam', platform), platform, { language })
      expect(mail.subject).toMatch(/22/)
      for (const said of ['TF-BE-0000', 'Demonstration coordinator']) expect(mail.text).toContain(said)
      expect(flat(mail.text)).toMatch(
        /Article 22\(1\)|[Aa]rtikel 22,? (lid|Absatz) 1|article 22, paragraphe 1/,
      )
    },
  )

  test.each(['ncii', 'voyeurism', 'extreme'] as const)(
    'stands on nothing about %s of an adult, whoever asks for it, in no language and in no file',
    async (kind) => {
      const { hanne, griet } = wired.centre.staff
      const items = await found(kind, platform, 1, { ageBand: 'adult' })
      for (const by of [hanne, griet]) {
        await expect(
          wired.prepare(items, platform, { overrideReason: 'It would be quicker.' }, by),
        ).rejects.toThrow('not-in-the-designated-area')
      }
      const language = { ncii: 'nl', voyeurism: 'fr', extreme: 'de' }[kind]
      const { mail } = await wired.notify(items, platform, { standing: 'ordinary', language })
      expect(allOf(mail)).not.toMatch(MARK)
      expect(mail.raw.toString()).not.toMatch(MARK)
      await wired.wait(100 * HOUR)
      const reminder = wired.arrived.findLast(({ inReplyTo }) => inReplyTo === mail.messageId)
      if (!reminder) throw new Error('no reminder arrived')
      expect(allOf(reminder)).not.toMatch(MARK)
    },
  )

  test('keeps a notice from being approved once the status is suspended, and what waits goes as an ordinary one', async () => {
    const { hanne, bram, louis } = wired.centre.staff
    const { perform } = wired.centre
    const [one, two] = await found('csam', platform, 2)
    const wish = { case: one?.case, provider: platform, language: 'en', explanation: '', standing: 'trusted' }
    const waits = await perform(prepareNotice, hanne, { ...wish, items: [one?.item] })
    const ready = await perform(prepareNotice, hanne, { ...wish, items: [two?.item] })
    await perform(approveNotice, bram, { notice: ready.notice })
    const fromDay = await wired.centre.read(louis, async ({ today }) => today)
    await perform(noteSuspension, louis, { fromDay, decision: 'A made-up decision' })
    const before = wired.arrived.length
    await wired.centre.deliver()
    expect(wired.arrived).toHaveLength(before)
    await expect(perform(approveNotice, bram, { notice: waits.notice })).rejects.toThrow(
      'flagger-not-recognised',
    )
    for (const { notice } of [waits, ready]) await perform(sendAsOrdinary, hanne, { notice })
    await perform(approveNotice, bram, { notice: waits.notice })
    await wired.centre.deliver()
    const left = wired.arrived.slice(before)
    expect(left).toHaveLength(2)
    for (const mail of left) expect(allOf(mail)).not.toMatch(MARK)
  })

  test('cannot be put on a notice by a house whose status is suspended', async () => {
    const [one] = await found('csam', platform)
    const wish = {
      case: one?.case,
      provider: platform,
      items: [one?.item],
      standing: 'trusted',
      language: 'en',
      explanation: '',
    }
    const { hanne, griet } = wired.centre.staff
    await expect(wired.centre.perform(prepareNotice, hanne, wish)).rejects.toThrow('route-not-proposed')
    const insisted = { ...wish, overrideReason: 'The coordinator insists.' }
    await expect(wired.centre.perform(prepareNotice, griet, insisted)).rejects.toThrow(
      'flagger-not-recognised',
    )
  })
})
