import type { TestHelpline } from '@vigie/centre/testing-helpline'
import type { Credentials } from '@vigie/platform/outside'
import { patience } from '@vigie/platform/web'
import type { News } from '@vigie/site-frame/page-kit'
import { sql } from 'kysely'
import { HELPLINE_SITE } from '../../../houses/centre/helpline-site.ts'
import { publicApp } from '../../frame/public-app.ts'

/** The helpline's site on the books of a test, where nobody has to wait. */
export const openTestSite = (line: TestHelpline, news?: News, credentials?: Credentials) => {
  const atOnce = patience({ free: 0, first: 0, most: 0, wait: async () => undefined })
  const app = publicApp(
    HELPLINE_SITE,
    { ...line.callers, all: [line.callers.house.books] },
    {
      origin: 'https://write.example',
      guesses: atOnce,
      submissions: atOnce,
      ...(news ? { news } : {}),
      ...(credentials ? { credentials } : {}),
      evenness: { beat: 0, bytes: 16_384 },
      faulty: (fault) => {
        throw fault
      },
    },
  )
  return {
    app,
    send: async (path: string, fields: Readonly<Record<string, string>>) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const body = new URLSearchParams(fields).toString()
      const answer = await app.request(path, { method: 'POST', headers, body })
      return { status: answer.status, headers: answer.headers, page: await answer.text() }
    },
    /** The conversation that began last. */
    idOf: async (): Promise<string> => {
      const { rows } = await sql<{ id: string }>`select conversation as id from helpline.open_conversation
        order by number desc limit 1`.execute(line.desk.house.books)
      return rows[0]?.id ?? ''
    },
  }
}

export const hiddenIn = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''
export const saidOn = (page: string): string[] =>
  [...page.matchAll(/<p class="said-text">([^<]*)/g)].map(([, text = '']) => text)
