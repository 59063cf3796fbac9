// Written by `npm run texts` from the messages of site-answering.json in four languages.
import type texts from '../en/site-answering.json'

declare module '../texts.ts' {
  interface Files {
    'site-answering': typeof texts
  }
  interface Arguments {
    'site-answering.pages.about': { kind: string | number }
    'site-answering.pages.all': { n: string | number }
    'site-answering.pages.answered': { answer: string | number }
    'site-answering.pages.by-mail': { reference: string | number }
    'site-answering.pages.error.words-long': { most: string | number }
    'site-answering.pages.from': { centre: string | number; provider: string | number }
    'site-answering.pages.item': { n: string | number }
    'site-answering.pages.left': { n: number }
    'site-answering.pages.recognised': { when: string | number }
    'site-answering.pages.seen': { when: string | number }
    'site-answering.pages.title': { reference: string | number }
  }
}
