// Written by `npm run texts` from the messages of hashes.json in four languages.
import type texts from '../en/hashes.json'

declare module '../texts.ts' {
  interface Files {
    hashes: typeof texts
  }
}
