// Written by `npm run texts` from the messages of transparency.json in four languages.
import type texts from '../en/transparency.json'

declare module '../texts.ts' {
  interface Files {
    transparency: typeof texts
  }
}
