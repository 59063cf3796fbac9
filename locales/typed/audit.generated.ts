// Written by `npm run texts` from the messages of audit.json in four languages.
import type texts from '../en/audit.json'

declare module '../texts.ts' {
  interface Files {
    audit: typeof texts
  }
}
