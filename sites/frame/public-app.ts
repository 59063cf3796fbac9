import { dayOf, Refused } from '@vigie/kernel'
import { awayWord } from '@vigie/platform/database'
import { NoSealingKey } from '@vigie/platform/vault'
import {
  answerEvenly,
  compressPages,
  greetInLanguage,
  healthRoutes,
  limitBody,
  mount,
  NotAForm,
  problem,
  type RouteLine,
  refuseFromElsewhere,
  securityHeaders,
  serveAssets,
  TooMany,
} from '@vigie/platform/web'
import { assets } from '@vigie/ui'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { apiRoutes, titlesOf } from './api/api.ts'
import { apiFault } from './api/faults.ts'
import type { SiteComposition } from './declare.ts'
import { exitRoute, faultPage } from './frame-pages.tsx'
import {
  ANYONE,
  type FaultStatus,
  type PublicEnv,
  type PublicOptions,
  type Site,
  type SiteHolding,
  siteOf,
  type Visit,
} from './site.ts'

/** A long story in a script of four bytes a letter, escaped for a form, with fifty long addresses. */
const MOST_BYTES = 1_048_576

const partsOf = ({ sites }: SiteComposition) => sites.flatMap(({ api }) => api ?? [])

/** Everything that can be asked of the sites of a house. */
const publicRoutes = (site: Site, composition: SiteComposition): readonly RouteLine<PublicEnv>[] => [
  exitRoute(site),
  ...composition.sites.flatMap(({ routes }) => routes(site)),
  ...(composition.api ? apiRoutes(site, composition.api, partsOf(composition)) : []),
]

const isApi = (c: Visit): boolean => c.req.path.startsWith('/api/')

const TITLES: Readonly<Record<FaultStatus, { code: string; title: string }>> = {
  403: { code: 'not-for-you', title: 'This is not for you' },
  404: { code: 'not-found', title: 'There is nothing here' },
  405: { code: 'method-not-allowed', title: 'This method is not allowed here' },
  413: { code: 'too-large', title: 'The body is too large' },
  500: { code: 'fault', title: 'A fault of ours' },
  503: { code: 'closed-for-now', title: 'Nothing can be accepted for the moment' },
}

/** A page for people, problem details for programs. */
const fail = (c: Visit, site: Site, status: FaultStatus, headers: Record<string, string> = {}) => {
  if (isApi(c)) return problem({ status, ...TITLES[status] }, headers)
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  return faultPage(c, site, status)
}

const statusOfFault = (fault: unknown): FaultStatus => {
  if (fault instanceof Refused) return fault.sort === 'forbidden' ? 403 : 404
  if (fault instanceof NotAForm) return 405
  // Nothing is wrong with what was sent: it is good in a few minutes.
  if (fault instanceof NoSealingKey || awayWord(fault) !== null) return 503
  return fault instanceof HTTPException && fault.status === 413 ? 413 : 500
}

const answerFault = (
  c: Visit,
  site: Site,
  fault: unknown,
  given: { faulty: (fault: unknown) => void; titles: Readonly<Record<string, string>> },
) => {
  if (fault instanceof Refused) site.house.witness?.refused(fault, ANYONE, 'public')
  if (fault instanceof TooMany) site.house.witness?.count('too-many-tries', { act: 'public' })
  if (isApi(c)) {
    try {
      return apiFault(fault, given.titles)
    } catch {
      // Not a refusal: told below like any other fault.
    }
  }
  const status = statusOfFault(fault)
  if (status >= 500) given.faulty(fault)
  return fail(c, site, status, status === 503 ? { 'retry-after': '60' } : {})
}

/** The sites that anybody reaches at one address. */
export const publicApp = (
  composition: SiteComposition,
  holding: SiteHolding,
  options: PublicOptions,
): Hono<PublicEnv> => {
  const site = siteOf(holding, composition.around, options)
  // Not strict: an address typed with a slash too many is the same page.
  const app = new Hono<PublicEnv>({ strict: false })
  app.use(securityHeaders({ origin: options.origin, manner: composition.asksForNews ? 'asking' : 'still' }))
  app.use(compressPages())
  const even = answerEvenly(site.evenness)
  for (const path of composition.sites.flatMap(({ evenly }) => evenly ?? [])) app.on('POST', path, even)
  const bound = limitBody(MOST_BYTES, (c) => fail(c, site, 413))
  const bounded = composition.sites.flatMap(({ boundsBodies }) => boundsBodies ?? [])
  app.use((c, next) => (bounded.some((path) => c.req.path.startsWith(path)) ? next() : bound(c, next)))
  app.use(
    refuseFromElsewhere(options.origin, () => {
      throw new Refused('form-not-ours', 'forbidden')
    }),
  )
  const { house } = holding
  healthRoutes(app, holding.all, () => house.keys.isReady(dayOf(house.clock())))
  serveAssets(app, assets())
  for (const { files } of composition.sites) if (files) serveAssets(app, files)
  const unlisted = ['/api/', ...composition.sites.flatMap((one) => one.unlisted ?? [])]
  app.get('/robots.txt', (c) =>
    c.text(['User-agent: *', ...unlisted.map((path) => `Disallow: ${path}`), ''].join('\n')),
  )
  greetInLanguage(app)
  mount(app, publicRoutes(site, composition), {
    actorOf: () => ANYONE,
    wrongMethod: (c, allowed) => fail(c, site, 405, { allow: allowed.join(', ') }),
  })
  app.notFound((c) => fail(c, site, 404))
  const given = { faulty: options.faulty ?? (() => undefined), titles: titlesOf(partsOf(composition)) }
  app.onError((fault, c) => answerFault(c, site, fault, given))
  return app
}
