// Written by `npm run texts` from the messages of ui.json in four languages.
import type texts from '../en/ui.json'

declare module '../texts.ts' {
  interface Files {
    ui: typeof texts
  }
}
