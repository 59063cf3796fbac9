import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMailbox } from '@vigie/intake/verbs/read-mailbox'
import { DAY, DESIGNATED_KINDS, HOUR, LANGUAGES, refang } from '@vigie/kernel'
import { readNotice } from '@vigie/notices/verbs/read-notice'
import { recordAcknowledgement } from '@vigie/notices/verbs/record-acknowledgement'
import { recordDecision } from '@vigie/notices/verbs/record-decision'
import type { ReceivedMail } from '@vigie/platform/post'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ILLEGAL, UNDER_THE_DIRECTIVE } from './offences-by-kind.ts'
import { allOf, type Found, flat, openWiredCentre, type WiredCentre } from './wired-centre.ts'

let wired: WiredCentre
let platform: string
/** A group of tests has its own centre: where clocks run, nobody is reminded of another group's notices. */
const inACentreOfItsOwn = (): void => {
  beforeAll(async () => {
    wired = await openWiredCentre()
    platform = await wired.addProvider('Lanterngram')
  })
  afterAll(() => wired.close())
}

let turn = 0
/** Items at addresses nobody reported before, traced to Ireland. */
const found = async (kind: (typeof DESIGNATED_KINDS)[number], number = 1, more: object = {}) => {
  turn += 1
  const addresses = Array.from(
    { length: number },
    (_, at) => `https://lanterngram.example/p/${turn}?nr=${at}`,
  )
  const items = await wired.found(addresses, { ...ILLEGAL[kind], ...more })
  for (const one of items) await wired.trace(one, 'IE', platform)
  return { items, addresses }
}

const open = (notice: string) => wired.centre.perform(readNotice, wired.centre.staff.hanne, { notice })
const newsOf = async ({ receipt }: Found) =>
  (await wired.centre.perform(readMailbox, { kind: 'anyone' }, { receipt })).news.map(({ word }) => word)

// What the law's own text says in each language, not what our letters happen to say.
const WORDS = {
  nl: {
    illegal: /illegaal/,
    goodFaith: /te goeder trouw/,
    complete: /juist en volledig/,
    observed: 'Gezien op',
  },
  fr: { illegal: /illicite/, goodFaith: /bonne foi/, complete: /exactes et complètes/, observed: 'Vu le' },
  de: {
    illegal: /rechtswidrig/,
    goodFaith: /gute[mn] Glauben/,
    complete: /richtig und vollständig/,
    observed: 'Gesehen am',
  },
  en: { illegal: /illegal/, goodFaith: /good faith/, complete: /accurate and complete/, observed: 'Seen on' },
} as const
const REASONS = {
  nl: 'Wij zien op deze pagina een verzonnen voorbeeld.',
  fr: 'Nous voyons sur cette page un exemple inventé.',
  de: 'Wir sehen auf dieser Seite ein erfundenes Beispiel.',
  en: 'We see a made-up example on this page.',
} as const
const ARTICLE_NUMBERS: Partial<Record<string, string>> = {
  csam: '417/43',
  grooming: '417/24',
  sextortion: '417/24',
}
const INSTRUMENT = {
  nl: 'Strafwetboek',
  fr: 'Code pénal',
  de: 'Strafgesetzbuch',
  en: 'Belgian Criminal Code',
} as const

describe.each(LANGUAGES)('the letter that really left, in %s', (language) => {
  inACentreOfItsOwn()
  test.each(DESIGNATED_KINDS)('about %s holds every element of Art. 16(2)', async (kind) => {
    const { items, addresses } = await found(kind, 2)
    const { mail, reference } = await wired.notify(items, platform, {
      language,
      explanation: REASONS[language],
    })
    const text = flat(mail.text)
    const words = WORDS[language]

    // (a) a sufficiently substantiated explanation of why it is alleged to be illegal.
    expect(text).toContain(REASONS[language])
    expect(text).toMatch(words.illegal)
    expect(text).toContain(`BE: ${INSTRUMENT[language]}`)
    expect(text).toContain(ARTICLE_NUMBERS[kind] ?? 'BE: ')

    // (b) the exact electronic location of each item, readable back to the letter, and when it was seen there.
    const written = [...mail.text.matchAll(/hxxps:\S+/g)].map(([address]) => refang(address))
    expect(written).toEqual(addresses)
    expect(text.split(words.observed).length - 1).toBe(2)
    expect(text).toContain('2026-03-0')

    // (c) the name and e-mail address of the notifier.
    expect(text).toContain('Vigie demonstration centre')
    expect(text).toContain('notices@vigie.example')
    expect(mail.from).toBe('notices@vigie.example')

    // (d) the statement of good faith, with the version that was agreed.
    expect(text).toMatch(words.goodFaith)
    expect(text).toMatch(words.complete)
    expect(text).toContain('2026-1')

    // Each element stands under its own heading, and the provider can answer on its reference.
    for (const letter of ['a', 'b', 'c', 'd'])
      expect(text).toMatch(
        new RegExp(`\\b2\\W{1,9}(?:Buchst\\. )?\\(?${letter}\\b|§ 2, ${letter}\\)|lid 2, ${letter}\\)`),
      )
    expect(mail.subject).toContain(reference)
    expect(mail.replyTo).toContain(reference.toLowerCase())
  })
})

describe('Art. 16(2)(c): the notifier may stay unnamed', () => {
  inACentreOfItsOwn()
  test.each(UNDER_THE_DIRECTIVE)('for %s (%s): %s', async (article, kind, allowed) => {
    const { items } = await found(kind, 1, { article })
    const wish = { notifier: 'omitted', language: 'fr' }
    if (!allowed) {
      await expect(wired.prepare(items, platform, wish)).rejects.toThrow('notifier-must-be-named')
      const { mail } = await wired.notify(items, platform)
      expect(mail.text).toContain('Vigie demonstration centre')
      return
    }
    const { mail, notice } = await wired.notify(items, platform, wish)
    const named = /Vigie demonstration|vigie\.example|TF-BE-0000|Demonstration coordinator/
    expect(allOf(mail)).not.toMatch(named)
    expect(flat(mail.text)).toContain('articles 3 à 7 de la directive 2011/93/UE')
    // Not in a reminder either.
    await wired.wait(4 * DAY)
    const reminder = wired.arrived.findLast(({ inReplyTo }) => inReplyTo === mail.messageId)
    expect(reminder?.subject).toContain('Rappel')
    expect(reminder ? allOf(reminder) : '').not.toMatch(named)
    expect((await open(notice)).reminders).toHaveLength(1)
  })

  test('an offence against an adult gives nobody the right to stay unnamed', async () => {
    const { items } = await found('ncii', 1, { ageBand: 'adult' })
    const wish = { standing: 'ordinary', notifier: 'omitted' }
    for (const by of [wired.centre.staff.hanne, wired.centre.staff.griet]) {
      await expect(
        wired.prepare(items, platform, { ...wish, overrideReason: 'It would be quicker.' }, by),
      ).rejects.toThrow('notifier-must-be-named')
    }
  })
})

describe('Art. 16(4): confirmation of receipt', () => {
  inACentreOfItsOwn()
  const CONFIRMATIONS = {
    nl: 'Wij hebben uw melding goed ontvangen.',
    fr: 'Nous accusons réception de votre notification.',
    de: 'Wir haben Ihre Meldung erhalten.',
    en: 'We have received your notice.',
  } as const
  test.each(LANGUAGES)('by mail in %s is recorded, and the reporter hears of it', async (language) => {
    const { items } = await found('csam')
    const { mail, notice } = await wired.notify(items, platform, { language })
    expect((await open(notice)).acknowledgement).toBeNull()
    wired.centre.clock.moveBy(HOUR)
    await wired.answer(mail, CONFIRMATIONS[language])
    expect((await open(notice)).acknowledgement).toMatchObject({ source: 'reply', at: wired.centre.clock() })
    const [one] = items
    expect(one && (await newsOf(one))).toContain('provider-confirmed')
  })

  test('without one the provider is asked for it after a day, once, and not when it came', async () => {
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
  inACentreOfItsOwn()
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
    expect(await newsOf(one)).toEqual(expect.arrayContaining(['provider-removed', 'provider-refused']))
    const story = (await wired.see(one)).notices[0]?.items.map(({ decisions }) => decisions.at(-1)?.action)
    expect(story).toEqual(['removed', 'refused-lawful'])
  })

  test('a decision that says nothing of redress is recorded as saying nothing of it', async () => {
    const { items } = await found('csam')
    const { mail, notice, reference } = await wired.notify(items, platform)
    const quoted = mail.text.replace(/^/gm, '> ')
    await wired.answer(mail, `${reference}/1: removed\n\nOn 2 March you wrote:\n${quoted}`)
    expect((await open(notice)).items[0]?.decisions).toMatchObject([{ action: 'removed', redress: false }])
  })

  test('typed by an analyst they are kept with their ground, words and redress, turn after turn', async () => {
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

describe('the files of a sent notice', () => {
  inACentreOfItsOwn()
  // Absent schemas make these tests fail: a notice that nobody checked is no valid notice.
  const folder = join(process.env.VIGIE_SHARED ?? '../shared', 'data/xarf/schemas/v4')
  const schemaAt = (...path: string[]): object => JSON.parse(readFileSync(join(folder, ...path), 'utf8'))
  const validator = () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    addFormats.default(ajv)
    ajv.addSchema(schemaAt('xarf-core.json'))
    for (const name of readdirSync(join(folder, 'types')).filter((one) => one.endsWith('.json'))) {
      ajv.addSchema(schemaAt('types', name))
    }
    return ajv.compile(schemaAt('xarf-v4-master.json'))
  }
  const xarfOf = (mail: ReceivedMail): unknown[] =>
    mail.attachments
      .filter(({ filename }) => filename.startsWith('xarf-'))
      .map(({ content }) => JSON.parse(content.toString()))

  test('are valid XARF for every kind that XARF has a word for, one for each item', async () => {
    const isXarf = validator()
    const counted: Record<string, number> = {}
    for (const kind of DESIGNATED_KINDS) {
      const { items } = await found(kind, 2, kind === 'sextortion' ? { ageBand: 'pubescent' } : {})
      const { mail } = await wired.notify(items, platform)
      const reports = xarfOf(mail)
      for (const report of reports) expect(isXarf(report), JSON.stringify(isXarf.errors)).toBe(true)
      counted[kind] = reports.length
      expect(mail.attachments.length).toBeGreaterThan(0)
    }
    expect(counted).toEqual({
      csam: 2,
      grooming: 2,
      sextortion: 0,
      ncii: 0,
      voyeurism: 0,
      extreme: 0,
      'minor-prostitution': 2,
    })
  })

  test('carry neither a picture nor a person, and no article that nobody confirmed', async () => {
    const late = await openWiredCentre(new Date('2026-11-20T09:00:00Z'))
    try {
      const provider = await late.addProvider('Laterngram')
      const answers = { ...ILLEGAL.csam, article: 'images-of-abuse@2024' }
      const items = await late.found(['https://laterngram.example/1'], answers)
      for (const one of items) await late.trace(one, 'IE', provider)
      const { mail } = await late.notify(items, provider)
      const isXarf = validator()
      const [report] = xarfOf(mail)
      expect(isXarf(report), JSON.stringify(isXarf.errors)).toBe(true)
      expect(allOf(mail)).toContain('Criminal Code (2024)')
      expect(JSON.stringify(report)).not.toMatch(/art\. *["&;]|law:be"|evidence|screenshot|base64/)
      expect(flat(mail.text)).not.toMatch(/\bart\. *\(|, *\(/)
    } finally {
      await late.close()
    }
  })
})
