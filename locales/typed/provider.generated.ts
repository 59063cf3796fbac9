// Written by `npm run texts` from the messages of provider.json in four languages.
import type texts from '../en/provider.json'

declare module '../texts.ts' {
  interface Files {
    provider: typeof texts
  }
}
