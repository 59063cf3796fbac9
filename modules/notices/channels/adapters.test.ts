import { createCall } from '@vigie/platform/outside'
import { missingPost } from '@vigie/platform/post'
import { afterEach, describe, expect, test } from 'vitest'
import type { NoticeLetter, NoticeLetterItem } from '../letter-content.ts'
import { LETTER } from '../letter-fixtures.ts'
import { databaseTerms } from '../vocabulary.ts'
import type { Called, Line, Part } from './adapter.ts'
import { ADAPTERS } from './adapters.ts'
import { openSessions } from './sessions.ts'
import { AROUND } from './testing/around.ts'
import {
  type Imitated,
  likeAtproto,
  likeDiscourse,
  likeLemmy,
  likeMastodon,
  likePeertube,
  SECRET,
} from './testing/platforms.ts'
import { MOODS, type StandIn, startStandIn } from './testing/stand-in.ts'

/** Those of the platforms themselves; the open protocol and e-mail have tests of their own. */
type Kind = Exclude<keyof typeof ADAPTERS, 'vigie-protocol' | 'mail' | 'form'>
let open: StandIn[] = []
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()))
  open = []
})

const item = (number: number, address: string, more: Partial<NoticeLetterItem> = {}): NoticeLetterItem => ({
  number,
  address,
  foundBy: 'agreement',
  isSeen: true,
  observedAt: new Date('2026-03-02T09:30:00Z'),
  ...more,
})
const letter = (items: readonly NoticeLetterItem[], changes: Partial<NoticeLetter> = {}): NoticeLetter => ({
  ...LETTER,
  ...changes,
  items,
})

const TERMS = databaseTerms({ kind: 'csam', synthetic: false, ofAnAdult: false })

const IMITATED: Readonly<Record<Kind, () => Imitated>> = {
  mastodon: likeMastodon,
  atproto: likeAtproto,
  peertube: likePeertube,
  lemmy: likeLemmy,
  discourse: likeDiscourse,
}
const PATHS: Readonly<Record<Kind, string>> = {
  mastodon: '/@somebody/109',
  atproto: '/profile/somebody.example/post/3k2a',
  peertube: '/w/kkGMgK9ZtnKfYAgnEtQxbv',
  lemmy: '/post/12',
  discourse: '/p/34',
}
const SETTINGS: Readonly<Partial<Record<Kind, Record<string, unknown>>>> = {
  atproto: { labeler: 'did:plc:moderators' },
  discourse: { ourAccount: 'flagger' },
}
const SECRETS: Readonly<Record<Kind, string>> = {
  mastodon: SECRET,
  discourse: SECRET,
  atproto: `flagger.example\n${SECRET}`,
  peertube: `flagger\n${SECRET}`,
  lemmy: `flagger\n${SECRET}`,
}
const KINDS = ['mastodon', 'atproto', 'peertube', 'lemmy', 'discourse'] as const satisfies readonly Kind[]

const begin = async (kind: Kind, within = 2_000) => {
  const platform = IMITATED[kind]()
  const standIn = await startStandIn(platform)
  open.push(standIn)
  const line: Line = {
    call: createCall({ reach: 'anywhere', within }),
    post: missingPost,
    endpoint: standIn.base,
    settings: SETTINGS[kind] ?? {},
    hosts: [],
    secret: SECRETS[kind],
    sessions: openSessions(),
    now: () => new Date(),
  }
  const adapter: Called = ADAPTERS[kind]
  const before = { ...line, key: 'key', mostItems: null, terms: () => TERMS, around: AROUND }
  const partsOf = (given: NoticeLetter): readonly Part[] => {
    const prepared = adapter.prepare(given, before)
    if (!prepared.ready) throw new Error(`${prepared.why}: ${prepared.items}`)
    return prepared.parts
  }
  const at = (path: string) => `${standIn.base}${path}`
  const [part] = partsOf(letter([item(1, at(PATHS[kind]))]))
  if (!part) throw new Error('nothing to send')
  return { adapter, platform, standIn, line, before, partsOf, at, part }
}

describe.each(KINDS)('%s', (kind) => {
  test('takes a report that fits its published schema, which names the house, the law and the reference', async () => {
    const { adapter, platform, line, part } = await begin(kind)
    expect(await adapter.send(part, 'key', line)).toMatchObject({
      outcome: 'sent',
      remote: expect.any(String),
    })
    expect(platform.taken).toHaveLength(1)
    const words = platform.taken[0]?.words ?? ''
    for (const said of ['VIG-2026-000123/1', 'Art. 22 DSA', 'Criminal Code', 'Centre Example', 'TF-BE-1'])
      expect(words).toContain(said)
  })

  test('says after everything that can go wrong what is known of it', async () => {
    const { adapter, platform, standIn, line, part } = await begin(kind, 400)
    const outcomes = []
    // Nothing that it does not know as a repetition goes out twice here: each mood meets another platform.
    for (const mood of MOODS) {
      platform.taken.length = 0
      standIn.feel(mood)
      const { outcome } = await adapter.send(part, 'key', line)
      outcomes.push([mood, outcome, platform.taken.length])
    }
    const bySubject = adapter.repeats === 'by-subject'
    expect(outcomes).toEqual([
      ['well', 'sent', 1],
      ['busy', 'failed-for-now', 0],
      ['broken', 'unknown', 0],
      ['cut', 'unknown', 0],
      ['silent', 'unknown', 0],
      ['lost', 'unknown', 1],
      ['mute', 'unknown', 1],
      ['twice', kind === 'lemmy' ? 'already' : kind === 'discourse' ? 'failed' : 'sent', bySubject ? 1 : 2],
      ['garbled', 'unknown', 0],
    ])
  })

  test('with a wrong secret it does not leave', async () => {
    const { adapter, platform, line, part } = await begin(kind)
    for (const secret of [null, 'wrong', 'flagger\nwrong']) {
      const { outcome } = await adapter.send(part, 'key', { ...line, secret, sessions: openSessions() })
      expect(['failed', 'failed-for-now']).toContain(outcome)
    }
    expect(platform.taken).toEqual([])
  })

  test('what stands with somebody else does not go there, and what has no number there neither', async () => {
    const { adapter, before, at } = await begin(kind)
    const why = (address: string) => adapter.prepare(letter([item(1, address)]), before)
    expect(why(`https://elsewhere.example${PATHS[kind]}`)).toEqual({
      ready: false,
      why: 'elsewhere',
      items: [1],
    })
    expect(why(at('/about'))).toEqual({ ready: false, why: 'no-object', items: [1] })
  })

  test('words that do not fit stop it before anything leaves', async () => {
    const { adapter, before, at } = await begin(kind)
    const long = letter([item(1, at(PATHS[kind]))], { explanation: 'word '.repeat(900) })
    const prepared = adapter.prepare(long, before)
    expect(prepared).toMatchObject(
      adapter.says.includes('explanation') ? { ready: false, why: 'too-long' } : { ready: true },
    )
  })
})

test('Mastodon gets one report of an account with all its posts, and is asked for the account by name alone', async () => {
  const { adapter, platform, standIn, line, partsOf, at } = await begin('mastodon')
  const parts = partsOf(
    letter([
      item(1, at('/@one/11')),
      item(2, at('/users/one/statuses/12')),
      item(3, at('/@two@far.example')),
    ]),
  )
  expect(parts.map(({ items }) => items)).toEqual([[1, 2], [3]])
  for (const part of parts) await adapter.send(part, 'key', line)
  expect(platform.taken.map(({ about }) => about)).toEqual(['103 11 12', '1015'])
  expect(new Set(standIn.asked)).toEqual(new Set(['GET /api/v1/accounts/lookup', 'POST /api/v1/reports']))
})

test('atproto reports the record where its digest is known, else the account, to the moderators that are set', async () => {
  const { adapter, platform, line, partsOf, at } = await begin('atproto')
  const record = `at://did:plc:one/app.bsky.feed.post/3k2a ${'b'.repeat(59)}`
  for (const part of partsOf(
    letter([item(1, at('/nothing'), { objectId: record }), item(2, at(PATHS.atproto))]),
  ))
    await adapter.send(part, `key/${part.number}`, line)
  expect(platform.taken.map(({ about }) => about)).toEqual([record, 'did:plc:somebodyexample'])
  expect(platform.taken[1]?.words).toContain('at://did:plc:somebodyexample/app.bsky.feed.post/3k2a')
  expect(platform.taken[0]?.more).toEqual({
    proxy: 'did:plc:moderators#atproto_labeler',
    reasonType: 'tools.ozone.report.defs#reasonChildSafetyCSAM',
    modTool: { name: 'vigie', meta: { notice: 'key/1' } },
  })
})

test('PeerTube is looked through page by page, and where it has too many of ours a person must look', async () => {
  const { adapter, platform, line, part } = await begin('peertube')
  const another = { about: '77', words: 'Another. VIG-2025-000001/1' }
  const more = (many: number) => platform.taken.push(...Array.from({ length: many }, () => another))
  more(40)
  await adapter.send(part, 'key', line)
  more(250)
  expect(await adapter.find?.(part, 'key', line)).toEqual({ found: '41' })
  more(9)
  const other = { ...part, text: part.text.replace('000123/1', '000123/11') }
  expect(await adapter.find?.(other, 'key', line)).toEqual({ found: null })
  more(4_800)
  expect(await adapter.find?.(part, 'key', line)).toEqual({ unclear: true })
})

test('PeerTube shows what it has of ours, and what its moderators wrote', async () => {
  const { adapter, platform, standIn, line, part } = await begin('peertube')
  expect(await adapter.find?.(part, 'key', line)).toEqual({ found: null })
  standIn.feel('lost')
  expect(await adapter.send(part, 'key', line)).toMatchObject({ outcome: 'unknown' })
  expect(await adapter.find?.(part, 'key', line)).toEqual({ found: '1' })
  // The mark of another report that begins alike is not ours.
  const other = { ...part, text: part.text.replace('000123/1', '000123/11') }
  expect(await adapter.find?.(other, 'key', line)).toEqual({ found: null })
  if (!('messages' in platform) || !Array.isArray(platform.messages)) throw new Error('no thread')
  const createdAt = '2026-03-03T10:00:00.000Z'
  platform.messages.push(
    { id: 1, byModerator: true, message: 'We removed the film.', createdAt },
    { id: 2, byModerator: false, message: 'Thank you.', createdAt },
  )
  expect(await adapter.poll?.('1', line)).toEqual({
    came: true,
    said: [{ id: '1', words: 'We removed the film.', at: new Date(createdAt) }],
  })
})

test('Lemmy moderators, who may be anybody, read neither our own words nor the link by which one answers', async () => {
  const { partsOf, at } = await begin('lemmy')
  const given = letter([item(1, at('/post/1/22'))], {
    explanation: 'Own words.',
    answerLink: 'https://centre.example/a',
  })
  const [part] = partsOf(given)
  expect(part?.subject).toEqual({ what: 'comment', number: '22' })
  expect(part?.text).not.toMatch(/Own words|centre\.example\/a/)
})

test('no address leaves as a link on any of them', async () => {
  for (const kind of KINDS) {
    const { part } = await begin(kind)
    expect(part.text).not.toMatch(/https?:/)
  }
})
