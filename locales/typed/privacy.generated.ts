// Written by `npm run texts` from the messages of privacy.json in four languages.
import type texts from '../en/privacy.json'

declare module '../texts.ts' {
  interface Files {
    privacy: typeof texts
  }
  interface Arguments {
    'privacy.answer.basis': { basis: string | number }
    'privacy.answer.extended': { received: string | number; until: string | number }
    'privacy.answer.intro': { answered: string | number; received: string | number }
    'privacy.answer.law': { law: string | number }
    'privacy.answer.period': { event: string | number; months: number }
    'privacy.pages.deed.destroyed': { day: string | number }
    'privacy.pages.deed.restricted': { day: string | number }
    'privacy.pages.deed.restriction-ended': { day: string | number }
    'privacy.pages.laws.confirmed': { day: string | number }
    'privacy.pages.openings.lines': { name: string | number }
    'privacy.pages.openings.week': { day: string | number }
    'privacy.pages.unfinished': { n: number }
  }
}
