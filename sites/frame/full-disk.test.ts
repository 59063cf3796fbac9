import { LANGUAGES } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPublic } from './testing.ts'

const faults: unknown[] = []
let site: Awaited<ReturnType<typeof openPublic>>
let owner: pg.Client
beforeAll(async () => {
  site = await openPublic({ faulty: (fault) => faults.push(fault) })
  const { superUrl, databases } = site.centre.place
  const url = new URL(superUrl)
  url.pathname = `/${databases.hotline}`
  owner = new pg.Client({ connectionString: url.href })
  await owner.connect()
  // The database server says this when its disk is full; the promise `crash` fills a disk.
  await owner.query(`create function intake.no_room() returns trigger language plpgsql as $$
    begin raise exception 'no room' using errcode = 'disk_full'; end $$`)
})
afterAll(async () => {
  await owner.end()
  await site.centre.close()
})

const answers = { kind: 'other', place: 'chat', addresses: '', narrative: 'Made up.', contact: '' }

test.each(LANGUAGES)(
  'in %s, whoever reports while the disk is full is told to send it again, and then it is taken',
  async (language) => {
    faults.length = 0
    const send = () => site.form(`/${language}/report/sent`, answers)
    await owner.query(
      'create trigger no_room before insert on intake.report for each row execute function intake.no_room()',
    )
    const sent = await send()
    expect(sent.status).toBe(503)
    expect(sent.headers.get('retry-after')).toBe('60')
    const words = wordsOf(language)
    expect(await sent.text()).toContain(words('site-centre.pages.fault.503'))
    expect(faults).toHaveLength(1)
    await owner.query('drop trigger no_room on intake.report')
    expect((await send()).status).toBe(200)
  },
)
