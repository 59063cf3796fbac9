// Written by `npm run texts` from the messages of site-notice-form.json in four languages.
import type texts from '../en/site-notice-form.json'

declare module '../texts.ts' {
  interface Files {
    'site-notice-form': typeof texts
  }
  interface Arguments {
    'site-notice-form.pages.outcome': { reference: string | number }
    'site-notice-form.pages.outcome.on': { day: string | number }
    'site-notice-form.pages.outcome.place': { n: string | number }
    'site-notice-form.pages.outcome.received': { day: string | number }
    'site-notice-form.pages.outcome.until': { day: string | number }
    'site-notice-form.pages.privacy.why': { name: string | number }
  }
}
