// Written by `npm run texts` from the messages of directory.json in four languages.
import type texts from '../en/directory.json'

declare module '../texts.ts' {
  interface Files {
    directory: typeof texts
  }
}
