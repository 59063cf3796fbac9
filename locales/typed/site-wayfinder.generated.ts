// Written by `npm run texts` from the messages of site-wayfinder.json in four languages.
import type texts from '../en/site-wayfinder.json'

declare module '../texts.ts' {
  interface Files {
    'site-wayfinder': typeof texts
  }
  interface Arguments {
    'site-wayfinder.pages.checked-on': { day: string | number; source: string | number }
    'site-wayfinder.pages.not-checked': { source: string | number }
  }
}
