import { createCall } from '@vigie/platform/outside'
import { missingPost } from '@vigie/platform/post'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Called, Line, Part } from './adapter.ts'
import { lemmy } from './lemmy.ts'
import { mastodon } from './mastodon.ts'
import { peertube } from './peertube.ts'
import { retryAt } from './retry-at.ts'
import { type Outcome, sendParts, type Tried } from './send-parts.ts'
import { openSessions } from './sessions.ts'
import { type Imitated, likeLemmy, likeMastodon, likePeertube, SECRET } from './testing/platforms.ts'
import { type StandIn, startStandIn } from './testing/stand-in.ts'

const BEGIN = new Date('2026-03-02T09:00:00Z')
const after = (minutes: number): Date => new Date(BEGIN.getTime() + minutes * 60_000)
const SUBJECTS: Readonly<Record<string, Record<string, string>>> = {
  mastodon: { account: 'one', posts: '11' },
  peertube: { video: 'kkGMgK9ZtnKfYAgnEtQxbv' },
  lemmy: { what: 'post', number: '12' },
}

let standIn: StandIn
let platform: Imitated
let tried: Tried[] = []
let line: Line
beforeEach(() => {
  tried = []
})
afterEach(() => standIn.close())

const begin = async (name: string, like: () => Imitated) => {
  platform = like()
  standIn = await startStandIn(platform)
  const secret = name === 'mastodon' ? SECRET : `flagger\n${SECRET}`
  const call = createCall({ reach: 'anywhere', within: 400 })
  line = {
    call,
    post: missingPost,
    endpoint: standIn.base,
    settings: {},
    hosts: [],
    secret,
    sessions: openSessions(),
    now: () => BEGIN,
  }
}

const parts = (name: string, count = 1): Part[] =>
  Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    items: [at + 1],
    subject: name === 'lemmy' ? { what: 'post', number: `${at + 1}` } : (SUBJECTS[name] ?? {}),
    text: `A made-up report VIG-2026-000001/${at + 1}`,
  }))

/** One more attempt, with what the attempts before left in the books. `dies`: of the try that is begun nobody writes the end. */
const attempt = (
  adapter: Called,
  given: readonly Part[],
  minutes: number,
  more: { dies?: boolean; cleared?: Date } = {},
): Promise<Outcome> =>
  sendParts(given, {
    adapter,
    line,
    key: 'notice',
    now: after(minutes),
    settle: 60_000,
    tried: [...tried],
    clearedUntil: more.cleared ?? null,
    notebook: {
      begin: async (part, turn) => {
        tried.push({ part, turn, begunAt: after(minutes), outcome: null, remote: null })
      },
      end: async (part, turn, sent) => {
        if (more.dies) throw new Error('killed')
        const at = tried.findIndex((one) => one.part === part && one.turn === turn)
        const remote = sent.outcome === 'sent' ? sent.remote : null
        tried = tried.with(at, { part, turn, begunAt: after(minutes), outcome: sent.outcome, remote })
      },
    },
  })

test('where a second report would count, a lost reply goes to a person, and only their word sends it again', async () => {
  await begin('mastodon', likeMastodon)
  const given = parts('mastodon')
  standIn.feel('lost')
  expect(await attempt(mastodon, given, 0)).toMatchObject({ outcome: 'unknown' })
  expect(await attempt(mastodon, given, 10)).toMatchObject({ outcome: 'unknown', answer: 'may-have-arrived' })
  expect(platform.taken).toHaveLength(1)
  // Somebody looked and found nothing there: it is theirs to say.
  platform.taken.length = 0
  expect(await attempt(mastodon, given, 20, { cleared: after(15) })).toMatchObject({ outcome: 'sent' })
  expect(platform.taken).toHaveLength(1)
})

test('a worker that dies after the report left is a lost reply as well', async () => {
  await begin('mastodon', likeMastodon)
  await expect(attempt(mastodon, parts('mastodon'), 0, { dies: true })).rejects.toThrow('killed')
  expect(await attempt(mastodon, parts('mastodon'), 10)).toMatchObject({ outcome: 'unknown' })
  expect(platform.taken).toHaveLength(1)
})

test('where they can say whether they have it, they are asked first, once they had the time to write it down', async () => {
  await begin('peertube', likePeertube)
  const given = parts('peertube')
  standIn.feel('lost')
  expect(await attempt(peertube, given, 0)).toMatchObject({ outcome: 'failed-for-now' })
  expect(await attempt(peertube, given, 0.5)).toMatchObject({
    outcome: 'failed-for-now',
    answer: 'may-have-arrived',
  })
  expect(await attempt(peertube, given, 2)).toMatchObject({ outcome: 'sent', reports: [{ remote: '1' }] })
  expect(platform.taken).toHaveLength(1)
  // And what never arrived goes out again.
  tried = []
  platform.taken.length = 0
  standIn.feel('cut')
  expect(await attempt(peertube, given, 3)).toMatchObject({ outcome: 'failed-for-now' })
  expect(await attempt(peertube, given, 5)).toMatchObject({ outcome: 'sent' })
  expect(platform.taken).toHaveLength(1)
})

test('where they have too many of ours to look through, a lost reply goes to a person', async () => {
  await begin('peertube', likePeertube)
  const given = parts('peertube')
  standIn.feel('lost')
  expect(await attempt(peertube, given, 0)).toMatchObject({ outcome: 'failed-for-now' })
  for (let n = 0; n < 5_000; n++) platform.taken.push({ about: '77', words: `Another. VIG-2025-${n}/1` })
  expect(await attempt(peertube, given, 2)).toMatchObject({ outcome: 'unknown', answer: 'may-have-arrived' })
})

test('where they take one report about one thing, it goes out again, and that they have it is the proof', async () => {
  await begin('lemmy', likeLemmy)
  const given = parts('lemmy')
  standIn.feel('mute')
  expect(await attempt(lemmy, given, 0)).toMatchObject({ outcome: 'failed-for-now' })
  expect(await attempt(lemmy, given, 1)).toEqual({
    outcome: 'sent',
    reports: [{ part: given[0], remote: null, answer: '400 couldnt_create_report' }],
  })
  expect(platform.taken).toHaveLength(1)
  // Whom nobody reported before has an account that did: a person looks.
  tried = []
  expect(await attempt(lemmy, given, 2)).toEqual({ outcome: 'failed', answer: 'already-reported' })
})

test('of several reports what has arrived stays, and the next attempt begins where the last one stopped', async () => {
  await begin('lemmy', likeLemmy)
  const given = parts('lemmy', 5)
  standIn.feel('well', 'well', 'busy')
  expect(await attempt(lemmy, given, 0)).toEqual({
    outcome: 'failed-for-now',
    answer: '429',
    retryAfter: '30',
  })
  expect(platform.taken.map(({ about }) => about)).toEqual(['post 1', 'post 2'])
  expect(await attempt(lemmy, given, 1)).toMatchObject({ outcome: 'sent' })
  expect(platform.taken.map(({ about }) => about)).toEqual(['post 1', 'post 2', 'post 3', 'post 4', 'post 5'])
})

test('we wait as long as they ask, within six hours, and never less than our own time', () => {
  expect(retryAt(BEGIN, 1, null)).toEqual(after(1))
  expect(retryAt(BEGIN, 1, '30')).toEqual(after(1))
  expect(retryAt(BEGIN, 1, '600')).toEqual(after(10))
  expect(retryAt(BEGIN, 1, 'Mon, 02 Mar 2026 09:20:00 GMT')).toEqual(after(20))
  expect(retryAt(BEGIN, 1, '99999999')).toEqual(after(360))
  expect(retryAt(BEGIN, 4, 'soon')).toEqual(after(8))
})
