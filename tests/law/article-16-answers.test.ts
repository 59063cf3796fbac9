import { readMailbox } from '@vigie/intake/verbs/read-mailbox'
import { DAY, HOUR, LANGUAGES } from '@vigie/kernel'
import { recordAcknowledgement } from '@vigie/notices/verbs/record-acknowledgement'
import { recordDecision } from '@vigie/notices/verbs/record-decision'
import { describe, expect, test } from 'vitest'
import { onAPlatform } from './on-a-platform.ts'
import { type Found, flat, type WiredCentre } from './wired-centre.ts'

const newsOf = async ({ centre }: WiredCentre, { receipt }: Found) =>
  (await centre.perform(readMailbox, { kind: 'anyone' }, { receipt })).news.map(({ word }) => word)

describe('Art. 16(4): confirmation of receipt', () => {
  const { at, found, open } = onAPlatform()
  const CONFIRMATIONS = {
    nl: 'Wij hebben uw melding goed ontvangen.',
    fr: 'Nous accusons réception de votre notification.',
    de: 'Wir haben Ihre Meldung erhalten.',
    en: 'We have received your notice.',
  } as const
  test.each(LANGUAGES)('by mail in %s is recorded, and the reporter hears of it', async (language) => {
    const { wired, platform } = at()
    const { items } = await found('csam')
    const { mail, notice } = await wired.notify(items, platform, { language })
    expect((await open(notice)).acknowledgement).toBeNull()
    wired.centre.clock.moveBy(HOUR)
    await wired.answer(mail, CONFIRMATIONS[language])
    expect((await open(notice)).acknowledgement).toMatchObject({ source: 'reply', at: wired.centre.clock() })
    const [one] = items
    expect(one && (await newsOf(wired, one))).toContain('provider-confirmed')
  })

  test('without one the provider is asked for it after a day, once, and not when it came', async () => {
    const { wired, platform } = at()
    const { items } = await found('csam')
    const { mail, notice } = await wired.notify(items, platform)
    await wired.wait(25 * HOUR)
    await wired.wait(HOUR)
    const asked = () => wired.arrived.filter(({ inReplyTo }) => inReplyTo === mail.messageId)
    expect(asked()).toHaveLength(1)
    await wired.centre.perform(recordAcknowledgement, wired.centre.staff.hanne, {
      notice,
      theirReference: 'LG-7',
    })
    expect((await open(notice)).acknowledgement).toMatchObject({ source: 'typed', theirReference: 'LG-7' })
    const other = await found('csam')
    const told = await wired.notify(other.items, platform)
    await wired.answer(told.mail, CONFIRMATIONS.en)
    await wired.wait(25 * HOUR)
    expect(wired.arrived.filter(({ inReplyTo }) => inReplyTo === told.mail.messageId)).toEqual([])
  })
})

describe('Art. 16(5): the decision and the redress', () => {
  const { at, found, open } = onAPlatform()
  const DECISIONS = {
    nl: {
      removed: 'verwijderd, wet',
      refused: 'niet illegaal',
      redress: 'U kunt hiertegen klacht indienen.',
    },
    fr: {
      removed: 'retiré, loi',
      refused: 'pas illicite',
      redress: 'Vous pouvez introduire une plainte interne.',
    },
    de: {
      removed: 'entfernt, Gesetz',
      refused: 'nicht rechtswidrig',
      redress: 'Sie können Beschwerde einlegen.',
    },
    en: {
      removed: 'removed, law',
      refused: 'refused as lawful',
      redress: 'You can lodge a complaint with us.',
    },
  } as const
  test.each(LANGUAGES)('in %s are recorded for each item on its own and shown', async (language) => {
    const { wired, platform } = at()
    const { items } = await found('csam', 2)
    const { mail, notice, reference } = await wired.notify(items, platform, { language })
    const { removed, refused, redress } = DECISIONS[language]
    await wired.answer(mail, `${reference}/1: ${removed}\n${reference}/2: ${refused}\n\n${redress}\n`)
    const { items: lines, replies } = await open(notice)
    expect(lines.map(({ decisions }) => decisions)).toMatchObject([
      [{ action: 'removed', ground: 'law', source: 'reply', redress: true }],
      [{ action: 'refused-lawful', source: 'reply', redress: true }],
    ])
    expect(replies[0]).toMatchObject({ unread: [], text: expect.stringContaining(redress) })
    const [one] = items
    if (!one) throw new Error('no item')
    expect(await newsOf(wired, one)).toEqual(expect.arrayContaining(['provider-removed', 'provider-refused']))
    const story = (await wired.see(one)).notices[0]?.items.map(({ decisions }) => decisions.at(-1)?.action)
    expect(story).toEqual(['removed', 'refused-lawful'])
  })

  test('a decision that says nothing of redress is recorded as saying nothing of it', async () => {
    const { wired, platform } = at()
    const { items } = await found('csam')
    const { mail, notice, reference } = await wired.notify(items, platform)
    const quoted = mail.text.replace(/^/gm, '> ')
    await wired.answer(mail, `${reference}/1: removed\n\nOn 2 March you wrote:\n${quoted}`)
    expect((await open(notice)).items[0]?.decisions).toMatchObject([{ action: 'removed', redress: false }])
  })

  test('typed by an analyst they are kept with their ground, words and redress, turn after turn', async () => {
    const { wired, platform } = at()
    const { items } = await found('csam')
    const { notice } = await wired.notify(items, platform)
    const noticeItem = (await open(notice)).items[0]?.id
    const { hanne } = wired.centre.staff
    const first = { noticeItem, action: 'refused-insufficient', redress: true, words: 'Which of the two?' }
    await wired.centre.perform(recordDecision, hanne, first)
    wired.centre.clock.moveBy(HOUR)
    await wired.centre.perform(recordDecision, hanne, {
      noticeItem,
      action: 'disabled',
      ground: 'terms',
      redress: false,
    })
    expect((await open(notice)).items[0]?.decisions).toMatchObject([
      { turn: 1, action: 'refused-insufficient', words: 'Which of the two?', redress: true, ground: null },
      { turn: 2, action: 'disabled', ground: 'terms', words: null, redress: false },
    ])
  })

  test('the provider is asked again for what it left open, and for that alone', async () => {
    const { wired, platform } = at()
    const { items } = await found('csam', 2)
    const { mail, reference } = await wired.notify(items, platform)
    await wired.answer(mail, `${reference}/1: removed\n`)
    await wired.wait(4 * DAY)
    const [reminder, ...more] = wired.arrived.filter(({ inReplyTo }) => inReplyTo === mail.messageId)
    expect(more).toEqual([])
    expect(reminder?.text).toMatch(new RegExp(`^${reference}/2:$`, 'm'))
    expect(reminder?.text).not.toContain(`${reference}/1:`)
    expect(flat(reminder?.text ?? '')).toContain('16(5)')
  })
})
