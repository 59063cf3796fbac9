import { openReport } from '@vigie/intake'
import { perform } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { ANYONE, madeUpReport } from '../fixtures.ts'
import { submitReport } from './submit-report.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const send = async (changes: Record<string, unknown> = {}) =>
  (await perform(centre.public.house, submitReport, ANYONE, madeUpReport(changes))).result

const count = async (table: string, where = sql`true`): Promise<number> => {
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from ${sql.table(table)} where ${where}`.execute(centre.desk.house.books)
  return rows[0]?.n ?? -1
}

describe('submitting a report', () => {
  test('gives eight words and lets the desk read every word that was sent', async () => {
    const { report, receipt } = await send()
    expect(receipt.split(' ')).toHaveLength(8)
    const opened = await centre.read(centre.staff.hanne, (desk) => openReport(desk, report))
    expect(opened).toMatchObject({
      kind: 'grooming',
      place: 'game',
      language: 'nl',
      channel: 'form',
      receivedOn: '2026-03-02',
      narrative: madeUpReport().narrative,
      contact: 'ouder@mail.example',
      messages: [],
      news: [{ word: 'received', toldOn: '2026-03-02' }],
    })
    expect(opened.addresses.map(({ address, canonical, host }) => [address, canonical, host])).toEqual([
      ['https://spel.example/profiel/7', 'https://spel.example/profiel/7', 'spel.example'],
      ['hxxps://chat[.]example/kamer', 'https://chat.example/kamer', 'chat.example'],
    ])
  })

  test('takes fingerprints alone, and says in plain words what a report brings', async () => {
    const nothing = { narrative: undefined, addresses: [] }
    const { report } = await send({ ...nothing, fingerprints: ['f'.repeat(64)] })
    const opened = await centre.read(centre.staff.hanne, (desk) => openReport(desk, report))
    expect(opened).toMatchObject({ narrative: '', brings: ['fingerprint'], isDestroyed: false })
    await expect(send({ ...nothing, fingerprints: [] })).rejects.toThrow('bad-input')
    // The books refuse what brings nothing, whatever an app believes.
    const row = (brings: string) => sql`
      insert into intake.report (id, kind, language, place, channel, received_on, brings, narrative, receipt_index,
        receipt_salt, receipt_cost, receipt_verifier, mailbox_key, submission, submission_body)
      values (gen_random_uuid(), 'csam', 'nl', 'chat', 'form', '2026-03-02', ${brings}, 'n', 'i', 's', 'c', 'v', 'm',
        'never before', 'b')`
    await expect(row('{}').execute(centre.public.house.books)).rejects.toThrow('report_brings_check')
    await expect(row('{nothing}').execute(centre.public.house.books)).rejects.toThrow('report_brings_check')
    await row('{fingerprint}').execute(centre.public.house.books)
  })

  test('leaves no readable word of the sender in any column', async () => {
    const mark = 'onvindbaarwoord'
    const told = { platformTold: 'yes', toldNumber: mark, platformWords: mark }
    const contact = `${mark}@mail.example`
    await send({ narrative: mark, addresses: [`https://${mark}.example`], contact, ...told })
    for (const schema of ['intake', 'outbox', 'audit']) {
      const { rows } = await sql<{ name: string }>`
        select table_name as name from information_schema.tables where table_schema = ${schema}`.execute(
        centre.desk.house.books,
      )
      expect(rows.length).toBeGreaterThan(0)
      for (const { name } of rows) {
        const table = sql.table(`${schema}.${name}`)
        const found = await sql<{ n: number }>`
          select count(*)::int as n from ${table} t
          where t::text ilike ${`%${mark}%`} or t::text ilike ${`%${Buffer.from(mark).toString('hex')}%`}`.execute(
          centre.desk.house.books,
        )
        expect(found.rows[0]?.n, `${schema}.${name}`).toBe(0)
      }
    }
  })

  test('takes when, number and answer of a platform that was told, and of no other', async () => {
    const telling = {
      toldWhen: 'month',
      toldNumber: 'N-7',
      platformAnswer: 'no-answer',
      platformWords: 'Niets.',
    }
    const { report } = await send({ platformTold: 'yes', ...telling })
    const opened = await centre.read(centre.staff.hanne, (desk) => openReport(desk, report))
    expect(opened).toMatchObject({ platformTold: 'yes', ...telling })
    for (const [field, value] of Object.entries(telling))
      await expect(send({ platformTold: 'no', [field]: value }), field).rejects.toThrow('bad-input')
    // The books refuse it too.
    const row = (told: string) => sql`
      insert into intake.report (id, kind, language, place, channel, received_on, brings, narrative, receipt_index,
        receipt_salt, receipt_cost, receipt_verifier, mailbox_key, submission, submission_body, platform_told, told_number)
      values (gen_random_uuid(), 'csam', 'nl', 'chat', 'form', '2026-03-02', '{story}', 'n', 'i', 's', 'c', 'v', 'm',
        ${`told ${told}`}, 'b', ${told}, 'sealed')`
    await expect(row('no').execute(centre.public.house.books)).rejects.toThrow('report_telling_check')
    await row('yes').execute(centre.public.house.books)
  })

  test('keeps the receipt nowhere', async () => {
    const { receipt } = await send()
    const { rows } = await sql<{ line: string }>`select t::text as line from intake.report t`.execute(
      centre.desk.house.books,
    )
    const lines = rows.map(({ line }) => line).join('\n')
    for (const word of receipt.split(' ')) {
      expect(lines).not.toContain(Buffer.from(word.slice(0, 4)).toString('hex'))
    }
  })

  test('takes the same sending twice as one report with one receipt', async () => {
    const submission = 'a-key-of-the-sender'
    const [first, second] = await Promise.all([send({ submission }), send({ submission })])
    const third = await send({ submission })
    expect(second.receipt).toBe(first.receipt)
    expect(third).toEqual({ ...first, again: true })
    expect([first.again, second.again].sort()).toEqual([false, true])
    expect(await count('intake.report', sql`id = ${first.report}`)).toBe(1)
    expect(await count('intake.address', sql`report = ${first.report}`)).toBe(2)
    expect(
      await count(
        'outbox.fact',
        sql`name = 'intake.report-received' and body ->> 'report' = ${first.report}`,
      ),
    ).toBe(1)
  })

  test('refuses a key that came with other words before', async () => {
    await send({ submission: 'the-very-same-key' })
    await expect(send({ submission: 'the-very-same-key', narrative: 'Iets anders.' })).rejects.toThrow(
      'submission-reused',
    )
  })

  test('gives two senders without a key two reports', async () => {
    const [first, second] = [await send(), await send()]
    expect(first.receipt).not.toBe(second.receipt)
    expect(first.report).not.toBe(second.report)
  })

  test('keeps the same address once', async () => {
    const { report } = await send({ addresses: ['https://a.example/x', 'HTTPS://A.example/x'] })
    expect(await count('intake.address', sql`report = ${report}`)).toBe(1)
  })

  test('finds each address of one typed line again', async () => {
    const { report } = await send({ addresses: ['kijk https://a.example/1 en ook https://b.example/2 aub'] })
    const opened = await centre.read(centre.staff.hanne, (desk) => openReport(desk, report))
    expect(opened.addresses.map(({ host }) => host)).toEqual(['a.example', 'b.example'])
  })

  test('asks for an address or a few words', async () => {
    await expect(send({ narrative: '  ', addresses: [] })).rejects.toThrow('bad-input')
    await expect(send({ narrative: '', addresses: ['https://a.example'] })).resolves.toBeDefined()
  })

  test('writes no moment, only the day', async () => {
    const { report } = await send()
    const { rows } = await sql<{ at: Date; actor: string | null }>`
      select at, actor from audit.entry where subject = ${`report:${report}`}`.execute(
      centre.desk.house.books,
    )
    expect(rows).toEqual([{ at: new Date('2026-03-02T00:00:00Z'), actor: null }])
  })
})

describe('the login of the public site', () => {
  test('can read no table at all', async () => {
    const { rows } = await sql<{ name: string }>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('intake', 'audit', 'outbox', 'hotline', 'notices', 'people')`.execute(
      centre.public.house.books,
    )
    expect(rows.length).toBeGreaterThan(20)
    for (const { name } of rows) {
      await expect(
        sql`select 1 from ${sql.raw(name)} limit 1`.execute(centre.public.house.books),
        name,
      ).rejects.toThrow('permission denied')
    }
  })

  test('cannot write as the desk, nor correct what it wrote', async () => {
    const { books } = centre.public.house
    const { report } = await send()
    const hanne = centre.staff.hanne.id
    await expect(
      sql`insert into intake.message (id, report, position, author, written_by, written_on, expires_on, for_desk, for_reporter)
        values (gen_random_uuid(), ${report}, 9, 'desk', ${hanne}, '2026-03-02', '2026-03-09', '', '')`.execute(
        books,
      ),
    ).rejects.toThrow('permission denied')
    await expect(sql`update intake.report set kind = 'other'`.execute(books)).rejects.toThrow(
      'permission denied',
    )
    await expect(sql`delete from intake.news`.execute(books)).rejects.toThrow('permission denied')
  })
})
