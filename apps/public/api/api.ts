import { OpenAPIHono } from '@hono/zod-openapi'
import { reportFingerprints } from '@vigie/hashes/verbs/report-fingerprints'
import { answerDesk } from '@vigie/intake/verbs/answer-desk'
import { readMailbox } from '@vigie/intake/verbs/read-mailbox'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { perform } from '@vigie/platform/operation'
import { problem, type RouteLine } from '@vigie/platform/web'
import { withReceipt } from '../mailbox-routes.ts'
import { ANYONE, callerOf, type PublicEnv, type Site } from '../site.ts'
import { apiFault } from './faults.ts'
import { LOG_PATHS, logApi } from './log-api.ts'
import { postMailbox, postMessage, postReport } from './routes.ts'

export const API = '/api/v1'

const isJson = (type: string | undefined): boolean => /^application\/json\s*(;|$)/i.test(type ?? '')

/** The report interface for other programs: the same verbs and the same schemas as the pages. */
const api = (site: Site) => {
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

  app.openapi(postReport, async (c) => {
    const submission = c.req.valid('header')['idempotency-key']
    await site.submissions.take(callerOf(c, site.proxies))
    const { fingerprints, ...sent } = c.req.valid('json')
    const { result } = await perform(site.house, submitReport, ANYONE, {
      ...sent,
      fingerprints: fingerprints.map((one) => JSON.stringify(one)),
      channel: 'interface',
      ...(submission === undefined ? {} : { submission }),
    })
    if (fingerprints.length > 0) {
      await perform(site.house, reportFingerprints, ANYONE, { report: result.report, fingerprints })
    }
    return c.json({ receipt: result.receipt }, 201)
  })

  app.openapi(postMailbox, async (c) => {
    const { report: _id, ...mailbox } = await withReceipt(c, site, readMailbox, c.req.valid('json'))
    return c.json(
      { ...mailbox, news: [...mailbox.news], messages: mailbox.messages.map((message) => ({ ...message })) },
      200,
    )
  })

  app.openapi(postMessage, async (c) => {
    const submission = c.req.valid('header')['idempotency-key']
    const { message } = await withReceipt(c, site, answerDesk, {
      ...c.req.valid('json'),
      ...(submission === undefined ? {} : { submission }),
    })
    return c.json({ id: message }, 201)
  })

  logApi(app, site)

  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Vigie report interface',
      version: '1',
      description:
        'Send a report, come back with its receipt, write to the hotline, check the signed log. No account, no key, no cookie.',
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
    },
    servers: [{ url: '/' }],
  })

  app.onError(apiFault)
  return app
}

/** The interface in the manifest: every line of it says who may and what is kept, like every page. */
export const apiRoutes = (site: Site): readonly RouteLine<PublicEnv>[] => {
  const app = api(site)
  const line = (method: 'GET' | 'POST', path: string, audit: RouteLine['audit']): RouteLine<PublicEnv> => ({
    method,
    path: `${API}${path}`,
    who: ['anyone'],
    audit,
    handle: (c) => app.fetch(c.req.raw, c.env),
  })
  return [
    line('POST', postReport.path, 'by-operation'),
    line('POST', postMailbox.path, 'by-operation'),
    line('POST', postMessage.path, 'by-operation'),
    ...LOG_PATHS.map((path) => line('GET', path, 'nothing-opened')),
    line('GET', '/openapi.json', 'nothing-opened'),
  ]
}
