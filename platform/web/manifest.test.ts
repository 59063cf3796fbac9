import { Refused } from '@vigie/kernel'
import type { Actor } from '@vigie/platform/operation'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { mount, type RouteLine } from './manifest.ts'

const hanne: Actor = { kind: 'person', id: 'hanne', roles: ['analyst'] }
const anyone: Actor = { kind: 'anyone' }

const open: RouteLine = {
  method: 'GET',
  path: '/open',
  who: ['anyone'],
  audit: 'nothing-opened',
  handle: (c) => c.text('come in'),
}
const desk: RouteLine = { ...open, path: '/desk', who: ['analyst'], audit: 'hotline.open-case' }

const appFor = (actor: Actor, lines: readonly RouteLine[]) => {
  const app = new Hono()
  mount(app, lines, { actorOf: () => actor })
  app.onError((fault, c) => c.text('no', fault instanceof Refused && fault.sort === 'forbidden' ? 403 : 500))
  return app
}

describe('the route manifest', () => {
  test('lets in who is named on the line, and nobody else', async () => {
    for (const [actor, path, status] of [
      [anyone, '/open', 200],
      [hanne, '/open', 403],
      [hanne, '/desk', 200],
      [anyone, '/desk', 403],
    ] as const) {
      expect((await appFor(actor, [open, desk]).request(path)).status).toBe(status)
    }
  })

  test('does not compile without who or audit, and lets nobody in should it come to that', async () => {
    const { who: _who, ...withoutWho } = { ...open, path: '/without-who' }
    const { audit: _audit, ...withoutAudit } = { ...open, path: '/without-audit' }
    // @ts-expect-error a line says who may
    const first: RouteLine = withoutWho
    // @ts-expect-error a line says what is kept
    const second: RouteLine = withoutAudit
    const app = appFor(anyone, [open, first, second])
    expect((await app.request('/open')).status).toBe(200)
    expect((await app.request('/without-who')).status).toBe(403)
    expect((await app.request('/without-audit')).status).toBe(403)
    const nobody = appFor(anyone, [{ ...open, who: [] }])
    expect((await nobody.request('/open')).status).toBe(403)
  })

  test('says which methods a path takes', async () => {
    const answer = await appFor(anyone, [open, { ...open, method: 'POST' }]).request('/open', {
      method: 'PUT',
    })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST, HEAD'])
  })

  test('asks the door what to show whom it does not let in', async () => {
    const app = new Hono()
    mount(app, [desk], { actorOf: () => anyone, refuse: (c) => c.redirect('/sign-in', 303) })
    expect((await app.request('/desk')).headers.get('location')).toBe('/sign-in')
  })
})
