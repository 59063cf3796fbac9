// Written by `npm run texts` from the messages of moderation.json in four languages.
import type texts from '../en/moderation.json'

declare module '../texts.ts' {
  interface Files {
    moderation: typeof texts
  }
}
