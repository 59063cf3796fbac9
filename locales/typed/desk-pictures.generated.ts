// Written by `npm run texts` from the messages of desk-pictures.json in four languages.
import type texts from '../en/desk-pictures.json'

declare module '../texts.ts' {
  interface Files {
    'desk-pictures': typeof texts
  }
  interface Arguments {
    'desk-pictures.pages.came.dropped': { day: string | number; name: string | number }
    'desk-pictures.pages.came.dropped-by-you': { day: string | number }
    'desk-pictures.pages.came.reported': { day: string | number }
    'desk-pictures.pages.came.typed': { day: string | number; name: string | number }
    'desk-pictures.pages.came.typed-by-you': { day: string | number }
    'desk-pictures.pages.case-item': { case: string | number; item: string | number }
    'desk-pictures.pages.fingerprint': { code: string | number }
    'desk-pictures.pages.fingerprint.file': { code: string | number }
    'desk-pictures.pages.group': { n: string | number }
    'desk-pictures.pages.inherit.from-case': { case: string | number; item: string | number }
    'desk-pictures.pages.inherit.from-list': { list: string | number }
    'desk-pictures.pages.key': { made: string | number; until: string | number }
    'desk-pictures.pages.list': { name: string | number }
    'desk-pictures.pages.list.feedback.waiting': { n: number }
    'desk-pictures.pages.look-up.counts': { items: number; lists: number; radius: number }
    'desk-pictures.pages.near': { n: number }
    'desk-pictures.pages.origin.case': { case: string | number; item: string | number; near: string | number }
    'desk-pictures.pages.origin.earlier': { near: string | number }
    'desk-pictures.pages.origin.list': { entry: string | number; list: string | number; near: string | number }
    'desk-pictures.pages.problems': { when: string | number }
    'desk-pictures.pages.proposed.by': { name: string | number; when: string | number }
    'desk-pictures.pages.proposed.by-you': { when: string | number }
    'desk-pictures.pages.quality': { n: string | number }
    'desk-pictures.pages.quota': { day: number; hour: number }
    'desk-pictures.pages.viewings.sentence': { avoided: number; total: number }
    'desk-pictures.pages.viewings.week': { day: string | number }
  }
}
