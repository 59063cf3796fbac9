import { CENTRE_SITE } from '@vigie/centre/site'
import { publicApp } from '../../sites/frame/index.ts'
import type { WiredCentre } from './wired-centre.ts'

/** The public site over a wired centre, where nobody is made to wait and a fault is heard. */
export const openPublicSite = ({ centre }: WiredCentre) =>
  publicApp(CENTRE_SITE, centre.public, {
    origin: 'https://report.example',
    neutral: 'https://weather.example/',
    faulty: (fault) => {
      throw fault
    },
  })

export interface SeenPage {
  readonly path: string
  readonly type: string
  readonly text: string
}

const linksIn = (html: string): string[] =>
  [...html.matchAll(/(?:href|src|action)="(\/[^"#]*)/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'))

/** Every page and file that a visitor can reach by links from the four front pages, and those named besides. */
export const walkPublicSite = async (
  app: ReturnType<typeof openPublicSite>,
  from: readonly string[],
): Promise<SeenPage[]> => {
  const seen = new Map<string, SeenPage>()
  const ahead = [...from]
  for (let path = ahead.pop(); path !== undefined; path = ahead.pop()) {
    if (seen.has(path)) continue
    const answer = await app.request(path)
    const type = answer.headers.get('content-type') ?? ''
    const text = type.startsWith('font/') ? '' : await answer.text()
    seen.set(path, { path, type, text })
    if (type.startsWith('text/html')) ahead.push(...linksIn(text))
  }
  return [...seen.values()]
}
