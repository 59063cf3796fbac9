// Written by `npm run texts` from the messages of hotline.json in four languages.
import type texts from '../en/hotline.json'

declare module '../texts.ts' {
  interface Files {
    hotline: typeof texts
  }
  interface Arguments {
    'hotline.refusals.place-missing': { place: string | number }
    'hotline.refusals.place-unknown': { place: string | number }
  }
}
