// Written by `npm run texts` from the messages of incoming.json in four languages.
import type texts from '../en/incoming.json'

declare module '../texts.ts' {
  interface Files {
    incoming: typeof texts
  }
  interface Arguments {
    'incoming.letter.received': { name: string | number; reference: string | number }
    'incoming.letter.subject': { reference: string | number }
  }
}
