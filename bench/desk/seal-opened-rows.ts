import { addressBlindIndex, readAddress } from '@vigie/intake'
import type { Desk } from '@vigie/platform/operation'
import { sealer } from '@vigie/platform/vault'
import type pg from 'pg'

/** What the bench opens: pages of these cases, of their reports, notices and referrals. */
export interface Opened {
  readonly cases: readonly string[]
  readonly reports: readonly string[]
}

const NARRATIVE = 'Somebody saw this and tells in a few sentences what it was and where. '.repeat(8)
const MAIL = [
  'From: notices@provider.example',
  'To: notices@vigie.example',
  'Subject: Re: your notice',
  'Message-ID: <one@provider.example>',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Thank you, we have received your notice and will look at it.',
].join('\r\n')

/**
 * The columns, what is sealed together there (as the product does: all of a report, the items of a case, all of a notice), the
 * rows of them that belong to the opened cases, and what stands there in clear.
 */
const PLACES = [
  ['intake.report', 'narrative', 'id', 'report', () => NARRATIVE],
  ['intake.address', 'sealed', 'report', 'report', (id: string) => addressOf(id)],
  ['hotline.item', 'sealed', '"case"', 'case', (id: string) => addressOf(id)],
  ['hotline.referral', 'packet', 'id', 'case', () => JSON.stringify({ case: 1, items: [] })],
  ['notices.notice', 'explanation', 'id', 'case', () => 'Why this is illegal, in a sentence or two.'],
  ['notices.notice_item', 'address', 'notice', 'notice', (id: string) => addressOf(id)],
  ['notices.reply', 'sealed', 'id', 'notice', () => MAIL],
  ['notices.stray_mail', 'sealed', 'id', 'all', () => MAIL],
] as const

const addressOf = (id: string): string => `https://neutral.example/${id}`

const CONDITIONS = {
  report: (table: string) => (table === 'intake.report' ? 'id = any($2)' : 'report = any($2)'),
  case: () => '"case" = any($1)',
  notice: () => 'notice in (select id from notices.notice where "case" = any($1))',
  all: () => 'true',
}

/** Seals anew, each for its own row, what the seeding filled with other bytes. */
export const sealOpened = async (client: pg.Client, desk: Desk, opened: Opened): Promise<void> => {
  const sealers = new Map<string, ReturnType<typeof sealer>>()
  for (const [table, column, together, belongs, text] of PLACES) {
    const { rows } = await client.query<{ id: string; together: string }>(
      `select id, ${together} as together from ${table} where ${CONDITIONS[belongs](table)} and ($1::uuid[] is not null and $2::uuid[] is not null) limit 5000`,
      [opened.cases, opened.reports],
    )
    const ids = rows.map(({ id }) => id)
    const sealed = rows.map(({ id, together }) => {
      const seal = sealers.get(together) ?? sealer(desk.keys.desk)
      sealers.set(together, seal)
      return seal({ table, row: id, column }, text(id))
    })
    await client.query(
      `update ${table} t set ${column} = s.sealed from unnest($1::uuid[], $2::bytea[]) as s (id, sealed) where t.id = s.id`,
      [ids, sealed],
    )
    if (table !== 'hotline.item' && table !== 'intake.address') continue
    const marks = ids.map((id) => addressBlindIndex(desk, readAddress(addressOf(id)).canonical))
    await client.query(
      `update ${table} t set blind_index = s.mark from unnest($1::uuid[], $2::bytea[]) as s (id, mark) where t.id = s.id`,
      [ids, marks],
    )
  }
}
