// Written by `npm run texts` from the messages of site-figures.json in four languages.
import type texts from '../en/site-figures.json'

declare module '../texts.ts' {
  interface Files {
    'site-figures': typeof texts
  }
  interface Arguments {
    'site-figures.pages.figures.award': { reference: string | number }
    'site-figures.pages.figures.award.area': { area: string | number }
    'site-figures.pages.figures.award.by': { by: string | number }
    'site-figures.pages.figures.award.on': { day: string | number }
    'site-figures.pages.figures.chart.description': { list: string | number }
    'site-figures.pages.figures.corrects': { text: string | number }
    'site-figures.pages.figures.counted-on': { day: string | number }
    'site-figures.pages.figures.edition': { day: string | number; edition: string | number }
    'site-figures.pages.figures.period': { from: string | number; name: string | number; to: string | number }
    'site-figures.pages.figures.sentence': { items: number; notices: number; year: string | number }
    'site-figures.pages.figures.sentence.ordinary': { items: number; notices: number }
    'site-figures.pages.figures.sentence.voluntary': { items: number; notices: number }
    'site-figures.pages.figures.stated-since': { day: string | number }
    'site-figures.pages.figures.status.expired': { day: string | number; reference: string | number }
    'site-figures.pages.figures.status.revoked': { day: string | number; reference: string | number }
    'site-figures.pages.figures.status.suspended': { day: string | number; reference: string | number }
    'site-figures.pages.figures.year': { year: string | number }
    'site-figures.pages.log.of': { day: string | number; lines: number }
  }
}
