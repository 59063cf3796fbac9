// Written by `npm run texts` from the messages of desk-provider.json in four languages.
import type texts from '../en/desk-provider.json'

declare module '../texts.ts' {
  interface Files {
    'desk-provider': typeof texts
  }
  interface Arguments {
    'desk-provider.pages.confirmed': { when: string | number }
    'desk-provider.pages.counts': { ordinary: string | number; trusted: string | number }
    'desk-provider.pages.counts.more': { n: string | number }
    'desk-provider.pages.good-faith.yes': { version: string | number }
    'desk-provider.pages.harm': { harm: string | number }
    'desk-provider.pages.item': { n: string | number }
    'desk-provider.pages.item.seen': { when: string | number }
    'desk-provider.pages.items': { n: string | number }
    'desk-provider.pages.notice': { reference: string | number }
    'desk-provider.pages.register.matched': { entry: string | number; serial: string | number }
    'desk-provider.pages.register.said': { outcome: string | number; when: string | number }
    'desk-provider.pages.waits': { time: string | number }
  }
}
