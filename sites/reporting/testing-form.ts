import { openReport } from '@vigie/intake'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { openPublic } from '../frame/testing.ts'
import { actionOf, hiddenOf } from './reading-pages.ts'

type Public = Awaited<ReturnType<typeof openPublic>>

/** The report form as a browser without script fills it in, and what the desk finds of it. */
export const formOf = (site: () => Public) => {
  const get = async (path: string) => (await site().app.request(path)).text()

  /** Fills in the form on a page and sends it where the page says, following a browser's way through redirects. */
  const fill = async (html: string, fields: Record<string, string>, status = 200): Promise<string> => {
    const body = { ...hiddenOf(html), ...fields }
    let answer = await site().form(actionOf(html), body)
    if (answer.status === 307) answer = await site().form(answer.headers.get('location') ?? '', body)
    expect(answer.status).toBe(status)
    return answer.text()
  }

  const reports = async (): Promise<string[]> => {
    const { rows } = await sql<{ id: string }>`select id from intake.report`.execute(
      site().centre.desk.house.books,
    )
    return rows.map(({ id }) => id)
  }

  const newest = async (before: readonly string[]) => {
    const [id = ''] = (await reports()).filter((one) => !before.includes(one))
    return site().centre.read(site().centre.staff.hanne, (desk) => openReport(desk, id))
  }

  const walk = async (language: string): Promise<string> => {
    const about = await get(`/${language}/report`)
    const help = await fill(about, { kind: 'sextortion' })
    const who = await fill(help, {})
    const place = await fill(who, { urgent: 'deadline', concerned: 'self', ageBand: '13-15' })
    const platform = await fill(place, {
      place: 'chat',
      addresses: 'https://een.example/a\r\nhttps://twee.example/b',
    })
    const told = await fill(platform, { platformTold: 'yes' })
    const story = await fill(told, {
      toldWhen: 'week',
      toldNumber: ' A-12 ',
      platformAnswer: 'refused',
      platformWords: 'Verzonnen.',
    })
    const contact = await fill(story, { narrative: 'Regel een\r\nregel "twee" & meer' })
    return fill(contact, { contact: '', mayPassTo: 'helpline' })
  }
  return { get, fill, reports, newest, walk }
}
