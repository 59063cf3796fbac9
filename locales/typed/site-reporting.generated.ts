// Written by `npm run texts` from the messages of site-reporting.json in four languages.
import type texts from '../en/site-reporting.json'

declare module '../texts.ts' {
  interface Files {
    'site-reporting': typeof texts
  }
  interface Arguments {
    'site-reporting.pages.check.addresses': { count: number; same: number }
    'site-reporting.pages.consent.given': { to: string | number }
    'site-reporting.pages.consent.withdraw': { to: string | number }
    'site-reporting.pages.consent.withdrawn': { day: string | number; to: string | number }
    'site-reporting.pages.error.contact-long': { count: string | number; most: string | number }
    'site-reporting.pages.error.number-long': { count: string | number; most: string | number }
    'site-reporting.pages.error.pictures': { count: string | number; most: string | number }
    'site-reporting.pages.error.story-long': { count: string | number; most: string | number }
    'site-reporting.pages.error.text-long': { count: string | number; most: string | number }
    'site-reporting.pages.error.too-long': { longest: string | number; most: string | number }
    'site-reporting.pages.error.too-many': { count: string | number; most: string | number }
    'site-reporting.pages.mailbox.received-on': { day: string | number }
    'site-reporting.pages.mailbox.write.hint': { days: string | number }
    'site-reporting.pages.picture.count': { count: number }
    'site-reporting.pages.receipt.where': { address: string | number }
    'site-reporting.pages.report.step': { of: string | number; step: string | number }
  }
}
