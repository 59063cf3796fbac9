// Written by `npm run texts` from the messages of transparency.json in four languages.
import type texts from '../en/transparency.json'

declare module '../texts.ts' {
  interface Files {
    transparency: typeof texts
  }
  interface Arguments {
    'transparency.pictures.beside': { number: string | number; year: string | number }
    'transparency.pictures.key': { before: string | number; year: string | number }
    'transparency.pictures.part.places': { year: string | number }
    'transparency.pictures.part.reports': { year: string | number }
    'transparency.pictures.part.results': { year: string | number }
    'transparency.pictures.platforms.panel': { items: number; name: string | number }
    'transparency.said.complaints': { n: number }
    'transparency.said.looks': { avoided: number; total: number }
    'transparency.said.outcomes': { items: number; share: string | number }
    'transparency.said.removal': { hours: string | number }
    'transparency.said.removal.before': { hours: string | number; year: string | number }
  }
}
