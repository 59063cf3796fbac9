import { patience } from '@vigie/platform/web'
import type { Hono } from 'hono'
import { CENTRE_SITE } from '../../houses/centre/site.ts'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { publicApp } from './public-app.ts'
import type { PublicEnv, PublicOptions } from './site.ts'

/** The public site over a fresh centre, where nobody has to wait. */
export const openPublic = async (options: Partial<PublicOptions> = {}) => {
  const centre = await openTestCentre()
  const atOnce = patience({ free: 0, first: 0, most: 0, wait: async () => undefined })
  const app: Hono<PublicEnv> = publicApp(CENTRE_SITE, centre.public, {
    origin: 'https://report.example',
    neutral: 'https://weather.example/',
    guesses: atOnce,
    submissions: atOnce,
    faulty: (fault) => {
      throw fault
    },
    ...options,
  })
  const form = (path: string, fields: Readonly<Record<string, string>>) =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
  const json = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return { centre, app, form, json }
}
