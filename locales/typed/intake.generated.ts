// Written by `npm run texts` from the messages of intake.json in four languages.
import type texts from '../en/intake.json'

declare module '../texts.ts' {
  interface Files {
    intake: typeof texts
  }
}
