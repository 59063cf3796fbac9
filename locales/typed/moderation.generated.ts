// Written by `npm run texts` from the messages of moderation.json in four languages.
import type texts from '../en/moderation.json'

declare module '../texts.ts' {
  interface Files {
    moderation: typeof texts
  }
  interface Arguments {
    'moderation.pages.complaint.silent': { when: string | number }
    'moderation.pages.complaint.undecided': { n: string | number }
    'moderation.pages.decide': { n: string | number }
    'moderation.pages.sender.counts': { items: string | number; notices: string | number; unfounded: string | number }
    'moderation.pages.sender.told': { when: string | number }
    'moderation.pages.sender.told.copied': { when: string | number }
    'moderation.pages.suspended': { day: string | number }
    'moderation.pages.until': { day: string | number }
    'moderation.pages.waiting': { n: string | number }
    'moderation.pages.waiting-statements': { n: string | number }
    'moderation.pages.warned': { when: string | number }
    'moderation.pages.warned.counts': { notices: string | number; unfounded: string | number }
  }
}
