// Written by `npm run texts` from the messages of site-centre.json in four languages.
import type texts from '../en/site-centre.json'

declare module '../texts.ts' {
  interface Files {
    'site-centre': typeof texts
  }
}
