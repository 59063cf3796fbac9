import { OpenAPIHono } from '@hono/zod-openapi'
import { problem, type RouteLine } from '@vigie/platform/web'
import type { PublicEnv, Site } from '../site.ts'
import { API, type ApiPart } from './api-part.ts'
import { apiFault } from './faults.ts'

/** What the document of the interface says of it. */
export interface ApiComposition {
  readonly title: string
  readonly description: string
}

/** The titles of the refusals of all parts, by their word. */
export const titlesOf = (parts: readonly ApiPart[]): Readonly<Record<string, string>> =>
  Object.assign({}, ...parts.map(({ titles }) => titles))

const isJson = (type: string | undefined): boolean => /^application\/json\s*(;|$)/i.test(type ?? '')

const api = (site: Site, of: ApiComposition, parts: readonly ApiPart[]) => {
  const app = new OpenAPIHono<PublicEnv>({
    defaultHook: (result) => {
      if (result.success) return undefined
      return problem({
        // A header is outside the body: the request itself is wrong.
        status: result.target === 'header' ? 400 : 422,
        code: 'bad-input',
        title: 'Something does not have the form asked for',
        errors: result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
      })
    },
  }).basePath(API)

  app.use(async (c, next) => {
    if (c.req.method === 'POST' && !isJson(c.req.header('content-type'))) {
      return problem({ status: 415, code: 'not-json', title: 'Send application/json' })
    }
    return next()
  })

  for (const { put } of parts) put(app, site)

  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: of.title,
      version: '1',
      description: of.description,
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
    },
    servers: [{ url: '/' }],
  })

  const titles = titlesOf(parts)
  app.onError((fault) => apiFault(fault, titles))
  return app
}

/** The interface in the manifest: every line of it says who may and what is kept, like every page. */
export const apiRoutes = (
  site: Site,
  of: ApiComposition,
  parts: readonly ApiPart[],
): readonly RouteLine<PublicEnv>[] => {
  const app = api(site, of, parts)
  const line = (method: 'GET' | 'POST', path: string, audit: RouteLine['audit']): RouteLine<PublicEnv> => ({
    method,
    path: `${API}${path}`,
    who: ['anyone'],
    audit,
    handle: (c) => app.fetch(c.req.raw, c.env),
  })
  return [
    ...parts.flatMap(({ lines }) => lines.map(({ method, path, audit }) => line(method, path, audit))),
    line('GET', '/openapi.json', 'nothing-opened'),
  ]
}
