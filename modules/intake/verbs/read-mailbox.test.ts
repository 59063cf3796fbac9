import { openReport, tellReporter } from '@vigie/intake'
import { DAY } from '@vigie/kernel'
import { bySystem, perform } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { ANYONE, madeUpReport } from '../fixtures.ts'
import { answerDesk } from './answer-desk.ts'
import { readMailbox } from './read-mailbox.ts'
import { submitReport } from './submit-report.ts'
import { writeToReporter } from './write-to-reporter.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const send = async () => (await perform(centre.public.house, submitReport, ANYONE, madeUpReport())).result
const read = async (receipt: string) =>
  (await perform(centre.public.house, readMailbox, ANYONE, { receipt })).result
const write = async (given: { receipt: string; text: string; submission?: string }) =>
  (await perform(centre.public.house, answerDesk, ANYONE, given)).result

describe('coming back with a receipt', () => {
  test('shows the state, in whatever way the words are typed', async () => {
    const { report, receipt } = await send()
    const mailbox = await read(`  ${receipt.toUpperCase().replaceAll(' ', ' - ')} `)
    expect(mailbox).toMatchObject({ report, state: 'received', kind: 'grooming', receivedOn: '2026-03-02' })
  })

  test('refuses alike what never was, what is mistyped and what is wrong at its end', async () => {
    const { receipt } = await send()
    const [first = '', second = ''] = receipt.split(' ')
    const wrongEnd = [
      ...receipt.split(' ').slice(0, 7),
      second === receipt.split(' ')[7] ? first : second,
    ].join(' ')
    for (const wrong of [
      wrongEnd,
      'een twee',
      '',
      `${receipt} extra`,
      receipt.split(' ').reverse().join(' '),
    ]) {
      await expect(read(wrong), wrong).rejects.toMatchObject({ word: 'no-such-mailbox', sort: 'unknown' })
    }
  })

  test('takes about as long for a receipt that never was as for a real one', async () => {
    const { receipt } = await send()
    const time = async (words: string) => {
      const start = performance.now()
      await read(words).catch(() => undefined)
      return performance.now() - start
    }
    const real: number[] = []
    const unreal: number[] = []
    for (let turn = 0; turn < 9; turn++) {
      real.push(await time(receipt))
      unreal.push(await time('geen echte woorden zijn dit hier'))
    }
    // By turns, and the quickest of each: a busy machine slows both. Without the stretching, the second would be ten times
    // quicker.
    expect(Math.min(...unreal)).toBeGreaterThan(Math.min(...real) / 3)
  })

  test('shows news in their order, the same word once', async () => {
    const { report, receipt } = await send()
    await bySystem(centre.worker.house, async (desk) => {
      await tellReporter(desk, report, 'being-looked-at')
      await tellReporter(desk, report, 'being-looked-at')
      await tellReporter(desk, report, 'sent-to-police')
    })
    const { news, state } = await read(receipt)
    expect(news.map(({ word }) => word)).toEqual(['received', 'being-looked-at', 'sent-to-police'])
    expect(state).toBe('sent-to-police')
  })

  test('carries messages both ways, sealed, without the name of the writer', async () => {
    const { report, receipt } = await send()
    await centre.perform(writeToReporter, centre.staff.hanne, {
      report,
      text: 'Weet je nog welk spel het was?',
    })
    await write({ receipt, text: 'Het spel met de kastelen.' })
    const mailbox = await read(receipt)
    expect(mailbox.messages.map(({ author, text }) => [author, text])).toEqual([
      ['desk', 'Weet je nog welk spel het was?'],
      ['reporter', 'Het spel met de kastelen.'],
    ])
    expect(JSON.stringify(mailbox)).not.toContain(centre.staff.hanne.id)
    const opened = await centre.read(centre.staff.bram, (desk) => openReport(desk, report))
    expect(opened.messages.map(({ author, writtenBy, text }) => [author, writtenBy, text])).toEqual([
      ['desk', centre.staff.hanne.id, 'Weet je nog welk spel het was?'],
      ['reporter', null, 'Het spel met de kastelen.'],
    ])
    const { rows } = await sql<{ line: string }>`select m::text as line from intake.message m`.execute(
      centre.desk.house.books,
    )
    for (const { line } of rows) expect(line).not.toContain(Buffer.from('spel').toString('hex'))
  })

  test('writes once what is sent twice, and everything that is sent at once', async () => {
    const { receipt } = await send()
    const submission = 'one-press-of-the-button'
    await Promise.all([
      write({ receipt, text: 'Eén keer.', submission }),
      write({ receipt, text: 'Eén keer.', submission }),
      write({ receipt, text: 'En iets anders.' }),
    ])
    const texts = (await read(receipt)).messages.map(({ text }) => text)
    expect(texts.toSorted()).toEqual(['En iets anders.', 'Eén keer.'])
    await expect(write({ receipt, text: 'Andere woorden.', submission })).rejects.toThrow('submission-reused')
  })

  test('lets the desk write twice at once', async () => {
    const { report, receipt } = await send()
    const text = (from: string) => ({ report, text: `Bericht van ${from}` })
    await Promise.all([
      centre.perform(writeToReporter, centre.staff.hanne, text('een')),
      centre.perform(writeToReporter, centre.staff.bram, text('twee')),
    ])
    expect((await read(receipt)).messages).toHaveLength(2)
  })

  test('does not let the public write to a reporter, nor anyone to a report that is not there', async () => {
    const { report } = await send()
    await expect(centre.perform(writeToReporter, ANYONE, { report, text: 'x' })).rejects.toThrow(
      'not-for-you',
    )
    await expect(
      centre.perform(writeToReporter, centre.staff.hanne, { report: crypto.randomUUID(), text: 'x' }),
    ).rejects.toThrow('no-such-report')
  })

  test('lets messages go after 180 days', async () => {
    const { report, receipt } = await send()
    await write({ receipt, text: 'Lang geleden.' })
    centre.clock.moveBy(181 * DAY)
    expect((await read(receipt)).messages).toEqual([])
    // The place of a message that is gone is not given away again.
    await write({ receipt, text: 'Vandaag.' })
    expect((await read(receipt)).messages.map(({ text }) => text)).toEqual(['Vandaag.'])
    const opened = await centre.read(centre.staff.hanne, (desk) => openReport(desk, report))
    expect(opened.messages.map(({ text }) => text)).toEqual(['Vandaag.'])
  })
})
