// Written by `npm run texts` from the messages of site-frame.json in four languages.
import type texts from '../en/site-frame.json'

declare module '../texts.ts' {
  interface Files {
    'site-frame': typeof texts
  }
  interface Arguments {
    'site-frame.pages.door.count': { known: string | number }
    'site-frame.pages.door.near': { near: string | number }
    'site-frame.pages.door.unknown': { word: string | number }
  }
}
