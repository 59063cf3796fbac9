// Written by `npm run texts` from the messages of transparency.json in four languages.
import type texts from '../en/transparency.json'

declare module '../texts.ts' {
  interface Files {
    transparency: typeof texts
  }
  interface Arguments {
    'transparency.pictures.beside': { number: string | number; year: string | number }
    'transparency.pictures.hours.median': { hours: string | number }
    'transparency.pictures.hours.median.before': { hours: string | number; year: string | number }
    'transparency.pictures.key': { before: string | number; year: string | number }
    'transparency.pictures.outcomes.text': { items: number; share: string | number }
    'transparency.pictures.part.places': { year: string | number }
    'transparency.pictures.part.reports': { year: string | number }
    'transparency.pictures.part.results': { year: string | number }
    'transparency.pictures.platforms.panel': { items: number; name: string | number }
  }
}
