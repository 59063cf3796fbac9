// Written by `npm run texts` from the messages of helpline.json in four languages.
import type texts from '../en/helpline.json'

declare module '../texts.ts' {
  interface Files {
    helpline: typeof texts
  }
}
