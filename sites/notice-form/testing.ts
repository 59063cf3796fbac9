import { patience } from '@vigie/platform/web'
import { publicApp } from '@vigie/site-frame'
import { PROVIDER_SITE } from '../../houses/provider/serving.ts'
import { openTestProvider } from '../../houses/provider/testing.ts'

/** The site of a fresh provider, where nobody has to wait. */
export const openNoticeForm = async () => {
  const house = await openTestProvider()
  const atOnce = patience({ free: 0, first: 0, most: 0, wait: async () => undefined })
  const app = publicApp(PROVIDER_SITE, house.public, {
    origin: 'https://notices.provider.example',
    neutral: 'https://weather.example/',
    guesses: atOnce,
    submissions: atOnce,
    faulty: (fault) => {
      throw fault
    },
  })
  const form = (path: string, fields: Readonly<Record<string, string>>, cookie = '') =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookie === '' ? {} : { cookie }) },
      body: new URLSearchParams(fields).toString(),
    })
  return { house, app, form }
}
