import { CENTRE_SITE } from '@vigie/centre/site'
import { arbitrateItem } from '@vigie/hotline/verbs/arbitrate-item'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { reassessItem } from '@vigie/hotline/verbs/reassess-item'
import type { DesignatedKind } from '@vigie/intake/report-kind'
import { answerDesk } from '@vigie/intake/verbs/answer-desk'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { writeToReporter } from '@vigie/intake/verbs/write-to-reporter'
import { HOUR, LANGUAGES } from '@vigie/kernel'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { dispatchByForm } from '@vigie/notices/verbs/dispatch-by-form'
import { enterIndependenceStatement } from '@vigie/notices/verbs/enter-independence-statement'
import { readNotice } from '@vigie/notices/verbs/read-notice'
import { recordDecision } from '@vigie/notices/verbs/record-decision'
import { STAFF } from '@vigie/people/fixtures'
import { writeCsv } from '@vigie/platform/document'
import type { Actor } from '@vigie/platform/operation'
import { accountTable, readAccount } from '@vigie/transparency'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicApp } from '../../sites/frame/index.ts'
import { ILLEGAL } from './offences-by-kind.ts'
import { type Found, openWiredCentre, type WiredCentre } from './wired-centre.ts'

let wired: WiredCentre
const open = async () => {
  wired = await openWiredCentre()
}
const found = async (kind: DesignatedKind, provider: string, number = 1, more: object = {}) =>
  (await wired.foundOn(provider, kind, number, more)).items

const PLANTED = [
  'Jan Janssens',
  'jan.janssens@post.example',
  '0470 12 34 56',
  '+32470123456',
  'Kerkstraat 12',
  '85.07.30-033.28',
] as const
const planted = PLANTED.join(', ')

/** Names, mail addresses and numbers, in every place in which anybody can type what they like. */
const fillEveryFreeText = async (platform: string, form: string) => {
  const { hanne, bram, griet } = wired.centre.staff
  const act = wired.centre.perform
  const sent = await act(
    submitReport,
    { kind: 'anyone' },
    {
      kind: 'csam',
      language: 'en',
      channel: 'form',
      narrative: planted,
      contact: 'jan.janssens@post.example',
      addresses: ['https://place.example/Jan-Janssens?tel=+32470123456'],
    },
  )
  await wired.centre.deliver()
  await act(writeToReporter, hanne, { report: sent.report, text: planted })
  await act(answerDesk, { kind: 'anyone' }, { receipt: sent.receipt, text: planted })

  const first = await found('csam', platform, 2)
  const [one] = first
  if (!one) throw new Error('no item')
  await act(reassessItem, griet, { item: one.item, reason: planted })
  const again = { ...ILLEGAL.csam, item: one.item, note: planted }
  await act(assessItem, hanne, again)
  await act(assessItem, bram, { ...again, ageBand: 'infant' })
  const {
    confidence: _sure,
    secondsExposed: _seconds,
    sex: _sex,
    selfGenerated: _self,
    ...finding
  } = ILLEGAL.csam
  await act(arbitrateItem, griet, { ...finding, item: one.item, reason: planted })
  await wired.refer(one, 'inhope', 'IE', { summary: planted })
  return { first, form }
}

describe('Art. 22(3): the yearly account', () => {
  let platform: string
  let form: string
  beforeAll(async () => {
    await open()
    platform = await wired.addProvider('Lanterngram')
    form = await wired.addProvider('Formbook', {
      country: 'NL',
      channel: 'form',
      mailbox: undefined,
      formPlace: `Ask for Jan Janssens, ${planted}`,
    })
    const { first } = await fillEveryFreeText(platform, form)
    const by: Actor = wired.centre.staff.hanne
    const act = wired.centre.perform
    const decide = async (notice: string, nth: number, action: string) => {
      const { items } = await act(readNotice, by, { notice })
      const words = { noticeItem: items[nth]?.id, action, redress: true, words: planted }
      await act(recordDecision, by, words)
      await wired.centre.deliver()
    }
    // An e-mail address or a number would not leave the desk at all.
    const explained = { explanation: 'Jan Janssens' }
    // Lanterngram: two notices about images (three items), one about grooming, one about an adult.
    const one = await wired.notify(first, platform, explained)
    await wired.answer(one.mail, `${one.reference}/1: removed, law\n\n${planted}\n`)
    await decide(one.notice, 1, 'refused-lawful')
    await wired.notify(await found('csam', platform), platform, explained)
    const groomed = await wired.notify(await found('grooming', platform), platform, explained)
    await decide(groomed.notice, 0, 'account-terminated')
    const ofAnAdult = await wired.notify(await found('ncii', platform, 1, { ageBand: 'adult' }), platform, {
      ...explained,
      standing: 'ordinary',
    })
    await decide(ofAnAdult.notice, 0, 'geo-blocked')
    wired.centre.clock.moveBy(HOUR)
    await decide(ofAnAdult.notice, 0, 'removed')
    // Formbook: one about images, through its own form.
    const items: readonly Found[] = await found('csam', form)
    const { notice } = await wired.prepare(items, form, explained)
    await act(approveNotice, wired.centre.staff.bram, { notice })
    await act(dispatchByForm, by, { notice, proof: planted, theirReference: 'Jan Janssens 0470 12 34 56' })
    await wired.centre.deliver()
    // Prepared and never sent: not counted.
    await wired.prepare(await found('csam', platform), platform, explained)
  })
  afterAll(() => wired.close())

  const account = async () => {
    const kept = await readAccount(wired.centre.public.books('commons'), 2026)
    if (!kept) throw new Error('no account was published')
    return kept
  }

  test('counts the notices by provider, by kind of content and by what the provider did', async () => {
    const { rows } = await account()
    const lines = rows.flatMap((row) =>
      row.standing === 'trusted'
        ? row.actions.map((action) =>
            [row.provider, row.kind, row.standing, action.action, action.notices, action.items].join(' '),
          )
        : [[row.provider, row.kind, row.standing, row.notices, row.items].join(' ')],
    )
    expect(lines.toSorted()).toEqual([
      'Formbook csam trusted waiting 1 1',
      'Lanterngram csam trusted refused-lawful 1 1',
      'Lanterngram csam trusted removed 1 1',
      'Lanterngram csam trusted waiting 1 1',
      'Lanterngram grooming trusted account-terminated 1 1',
      // An ordinary notice by itself is not shown.
      'Lanterngram ncii ordinary  ',
    ])
    expect(rows.map(({ notices, items }) => [notices, items])).toEqual(
      expect.arrayContaining([
        [1, 1],
        [2, 3],
      ]),
    )
  })

  test('adds up the same by provider, by kind and by action, and keeps the two standings apart', async () => {
    const { rows, totals } = await account()
    const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)
    const mine = rows.flatMap((row) => (row.standing === 'trusted' ? [row] : []))
    expect(sum(mine.map(({ items }) => items))).toBe(totals.trusted.items)
    expect(sum(mine.map(({ notices }) => notices))).toBe(totals.trusted.notices)
    expect(sum(mine.flatMap(({ actions }) => actions.map(({ items }) => items)))).toBe(totals.trusted.items)
    expect(sum(mine.flatMap(({ terms }) => terms.map(({ items }) => items)))).toBe(totals.trusted.items)
    expect(totals.trusted).toMatchObject({ notices: 4, items: 5 })
    expect(totals.ordinary).toMatchObject({ notices: null, items: null, actions: [] })
  })

  test('says of which days it is, and under which award', async () => {
    const { period, entity } = await account()
    expect(period.from).toBe('2026-01-01')
    expect(period.to >= period.from && period.to <= '2026-12-31').toBe(true)
    expect(entity).toMatchObject({
      flaggerReference: 'TF-BE-0000',
      awardedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      awardedArea: expect.stringMatching(/./),
    })
  })

  test('says in four languages how independence is kept, in the words of the house and in no others', async () => {
    expect((await account()).independence).toEqual([])
    const stated = {
      statedNl: 'Platforms betalen ons niet.',
      statedFr: 'Les plateformes ne nous paient pas.',
      statedDe: 'Plattformen bezahlen uns nicht.',
      statedEn: 'Platforms do not pay us.',
    }
    const { griet } = wired.centre.staff
    const statement = { topic: 'funding', validFrom: '2026-01-01', ...stated }
    await wired.centre.perform(enterIndependenceStatement, griet, statement)
    await wired.centre.deliver()
    const { independence } = await account()
    expect(independence.map(({ text }) => text)).toEqual([
      { nl: stated.statedNl, fr: stated.statedFr, de: stated.statedDe, en: stated.statedEn },
    ])
  })

  test('holds no personal data, in whatever form it is read and whatever was typed anywhere', async () => {
    const app = publicApp(CENTRE_SITE, wired.centre.public, {
      origin: 'https://report.example',
      faulty: (fault) => {
        throw fault
      },
    })
    const pages = await Promise.all(
      LANGUAGES.flatMap((language) =>
        ['/figures', '/figures/2026', '/figures/2026.csv', '/figures/2026.json'].map(async (path) => {
          const answer = await app.request(`/${language}${path}`)
          expect(answer.status, path).toBe(200)
          return answer.text()
        }),
      ),
    )
    const published = await account()
    const all = [JSON.stringify(published), writeCsv(accountTable(published)), ...pages]
    const staff = Object.values(wired.centre.staff).map(({ id }) => id)
    const names = Object.values(STAFF).flatMap(({ name }) => [name, name.split(' ')[1] ?? name])
    for (const text of all) {
      for (const personal of [...PLANTED, 'Janssens', 'Kerkstraat', ...names, ...staff]) {
        expect(text).not.toContain(personal)
      }
      expect(text).not.toMatch(
        /place\.example|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}|VIG-\d{4}|04\d\d[ /.]?\d\d/,
      )
    }
    expect(JSON.stringify(published)).not.toContain('@')
    expect(all.join('')).toContain('Formbook')
  })
})
