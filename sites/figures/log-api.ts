import { createRoute } from '@hono/zod-openapi'
import { Refused } from '@vigie/kernel'
import { type ApiPart, bad, faults, json } from '@vigie/site-frame/page-kit'
import { findHeads, type PublishedHead, proveGrowth } from '@vigie/transparency'
import { GrowthAsked, GrowthFound, HeadFound, HeadsAsked, HeadsFound, KeyFound } from './log-schemas.ts'

/** So many heads at once; one a day, so some three months. */
const PAGE = 100

const getHeads = createRoute({
  method: 'get',
  path: '/audit/heads',
  operationId: 'findHeads',
  summary: 'The signed heads of the audit log, the latest first',
  request: { query: HeadsAsked },
  responses: {
    200: { description: 'Up to a hundred heads.', content: json(HeadsFound) },
    422: faults[422],
    500: faults[500],
  },
})
const getLatestHead = createRoute({
  method: 'get',
  path: '/audit/heads/latest',
  operationId: 'getLatestHead',
  summary: 'The latest signed head',
  responses: {
    200: { description: 'The head.', content: json(HeadFound) },
    404: bad('No head was signed yet.'),
    500: faults[500],
  },
})
const getGrowth = createRoute({
  method: 'get',
  path: '/audit/consistency',
  operationId: 'proveGrowth',
  summary: 'The proof that the log under one published head is the beginning of the log under another',
  request: { query: GrowthAsked },
  responses: {
    200: { description: 'The proof.', content: json(GrowthFound) },
    404: bad('One of these sizes was not published.'),
    422: faults[422],
    500: faults[500],
  },
})
const getKey = createRoute({
  method: 'get',
  path: '/audit/key',
  operationId: 'getKey',
  summary: 'The key with which heads are signed',
  responses: {
    200: { description: 'The key.', content: json(KeyFound) },
    404: bad('No head was signed yet.'),
    500: faults[500],
  },
})

const base64 = (bytes: Buffer): string => bytes.toString('base64')
const shown = ({ size, root, at, origin, publicKey, signature, note }: PublishedHead) => ({
  size,
  root: base64(root),
  at: at.toISOString(),
  origin,
  publicKey: base64(publicKey),
  signature: base64(signature),
  note,
})

const put: ApiPart['put'] = (app, site) => {
  const latest = async (): Promise<PublishedHead> => {
    const [head] = await findHeads(site.books('commons'), { most: 1 })
    if (head === undefined) throw new Refused('no-head-yet', 'unknown')
    return head
  }
  app.openapi(getHeads, async (c) => {
    const { below } = c.req.valid('query')
    const heads = await findHeads(site.books('commons'), {
      most: PAGE,
      ...(below === undefined ? {} : { below }),
    })
    return c.json({ heads: heads.map(shown) }, 200)
  })
  app.openapi(getLatestHead, async (c) => c.json(shown(await latest()), 200))
  app.openapi(getGrowth, async (c) => {
    const { older, newer } = c.req.valid('query')
    const proved = await proveGrowth(site.books('commons'), older, newer)
    if (proved === null) throw new Refused('not-published', 'unknown')
    const roots = { olderRoot: base64(proved.older.root), newerRoot: base64(proved.newer.root) }
    return c.json({ older, newer, ...roots, proof: proved.proof.map(base64) }, 200)
  })
  app.openapi(getKey, async (c) => {
    const { origin, publicKey } = await latest()
    return c.json({ origin, algorithm: 'Ed25519' as const, publicKey: base64(publicKey) }, 200)
  })
}

/** What lets anybody check that nothing in the audit was changed: heads to keep, and proofs that the log only grew. */
export const logApi: ApiPart = {
  lines: [getHeads, getLatestHead, getGrowth, getKey].map(({ path }) => ({
    method: 'GET',
    path,
    audit: 'nothing-opened',
  })),
  titles: { 'no-head-yet': 'No head was signed yet', 'not-published': 'That was not published' },
  put,
}
