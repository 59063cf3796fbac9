import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { DAY, LANGUAGES, refang } from '@vigie/kernel'
import type { ReceivedMail } from '@vigie/platform/post'
import { describe, expect, test } from 'vitest'
import { xarfErrors } from '../reference/xarf.ts'
import { FOR_THE_POLICE, ILLEGAL, UNDER_THE_DIRECTIVE } from './offences-by-kind.ts'
import { onAPlatform } from './on-a-platform.ts'
import { allOf, flat, openWiredCentre } from './wired-centre.ts'

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
  const { at, found } = onAPlatform()
  test.each(DESIGNATED_KINDS)('about %s holds every element of Art. 16(2)', async (kind) => {
    const { wired, platform } = at()
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
    // The head of the letter names the first of them too.
    expect(written).toEqual([addresses[0], ...addresses])
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
  const { at, found, open } = onAPlatform()
  test.each(UNDER_THE_DIRECTIVE)('for %s (%s): %s', async (article, kind, allowed) => {
    const { wired, platform } = at()
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

  test.each(FOR_THE_POLICE)('%s goes to the police and into no notice', async (article) => {
    const { wired, platform } = at()
    const { items } = await found('csam', 1, { article })
    await expect(wired.prepare(items, platform)).rejects.toThrow('ground-for-the-police')
  })

  test('an offence against an adult gives nobody the right to stay unnamed', async () => {
    const { wired, platform } = at()
    const { items } = await found('ncii', 1, { ageBand: 'adult' })
    const wish = { standing: 'ordinary', notifier: 'omitted' }
    for (const by of [wired.centre.staff.hanne, wired.centre.staff.griet]) {
      await expect(
        wired.prepare(items, platform, { ...wish, overrideReason: 'It would be quicker.' }, by),
      ).rejects.toThrow('notifier-must-be-named')
    }
  })
})

describe('the files of a sent notice', () => {
  const { at, found } = onAPlatform()
  const xarfOf = (mail: ReceivedMail): unknown[] =>
    mail.attachments
      .filter(({ filename }) => filename.startsWith('xarf-'))
      .map(({ content }) => JSON.parse(content.toString()))

  test('are valid XARF for every kind that XARF has a word for, one for each item', async () => {
    const { wired, platform } = at()
    const counted: Record<string, number> = {}
    for (const kind of DESIGNATED_KINDS) {
      const age = kind === 'sextortion' ? ({ ageBand: 'pubescent' } as const) : {}
      const { items } = await found(kind, 2, { ...age, media: 'video' })
      const { mail } = await wired.notify(items, platform)
      const reports = xarfOf(mail)
      for (const report of reports) {
        expect(xarfErrors(report)).toBeNull()
        expect(report).toMatchObject({ evidence_source: 'researcher_analysis' })
        if (kind === 'csam') expect(report).toMatchObject({ media_type: 'video' })
      }
      counted[kind] = reports.length
      expect(mail.attachments.length).toBeGreaterThan(0)
    }
    expect(counted).toEqual({
      csam: 2,
      grooming: 2,
      sextortion: 2,
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
      const [report] = xarfOf(mail)
      expect(xarfErrors(report)).toBeNull()
      expect(allOf(mail)).toContain('Criminal Code (law of 29 February 2024)')
      expect(JSON.stringify(report)).not.toMatch(/art\. *["&;]|law:be"|"evidence"|screenshot|base64/)
      expect(flat(mail.text)).not.toMatch(/\bart\. *\(|, *\(/)
    } finally {
      await late.close()
    }
  })
})
