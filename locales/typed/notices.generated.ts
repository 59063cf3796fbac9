// Written by `npm run texts` from the messages of notices.json in four languages.
import type texts from '../en/notices.json'

declare module '../texts.ts' {
  interface Files {
    notices: typeof texts
  }
}
