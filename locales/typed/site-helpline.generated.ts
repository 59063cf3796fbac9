// Written by `npm run texts` from the messages of site-helpline.json in four languages.
import type texts from '../en/site-helpline.json'

declare module '../texts.ts' {
  interface Files {
    'site-helpline': typeof texts
  }
  interface Arguments {
    'site-helpline.pages.door.wrong': { days: string | number }
    'site-helpline.pages.home.sms': { number: string | number }
    'site-helpline.pages.home.waiting': { waiting: number }
    'site-helpline.pages.hours.closed': { at: string | number }
    'site-helpline.pages.hours.open': { at: string | number }
    'site-helpline.pages.hours.today': { time: string | number }
    'site-helpline.pages.kept.3': { days: string | number }
    'site-helpline.pages.kept.sms': { days: string | number }
    'site-helpline.pages.rate.long': { most: string | number }
    'site-helpline.pages.sent.keep': { days: string | number }
    'site-helpline.pages.talk.over': { day: string | number }
    'site-helpline.pages.talk.until': { day: string | number }
    'site-helpline.pages.talk.waiting': { before: number }
    'site-helpline.pages.wait.band': { from: string | number; until: string | number }
    'site-helpline.pages.wait.short': { until: string | number }
  }
}
