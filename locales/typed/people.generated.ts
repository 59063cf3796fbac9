// Written by `npm run texts` from the messages of people.json in four languages.
import type texts from '../en/people.json'

declare module '../texts.ts' {
  interface Files {
    people: typeof texts
  }
  interface Arguments {
    'people.pages.password-too-long': { most: string | number }
    'people.pages.password-too-short': { least: string | number }
    'people.pages.password.hint': { least: string | number }
  }
}
