// Written by `npm run texts` from the messages of centre.json in four languages.
import type texts from '../en/centre.json'

declare module '../texts.ts' {
  interface Files {
    centre: typeof texts
  }
}
