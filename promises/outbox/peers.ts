import { randomInt } from 'node:crypto'
import {
  type Imitated,
  likeAtproto,
  likeDiscourse,
  likeLemmy,
  likeMastodon,
  likePeertube,
  SECRET,
} from '../../modules/notices/channels/testing/platforms.ts'
import { MOODS, type Mood, startStandIn } from '../../modules/notices/channels/testing/stand-in.ts'

/** The platforms, with what the operator keeps for each and where a made-up thing stands there. */
export const PEERS = {
  mastodon: { like: likeMastodon, secret: SECRET, place: (n: number) => `/@somebody${n}`, items: 2 },
  atproto: {
    like: likeAtproto,
    secret: `flagger.example\n${SECRET}`,
    place: (n: number) => `/profile/somebody${n}.example/post`,
    items: 2,
  },
  peertube: {
    like: likePeertube,
    secret: `flagger\n${SECRET}`,
    place: (n: number) => `/a/somebody${n}`,
    items: 2,
  },
  lemmy: { like: likeLemmy, secret: `flagger\n${SECRET}`, place: (n: number) => `/comment/${n}`, items: 1 },
  discourse: { like: likeDiscourse, secret: SECRET, place: (n: number) => `/p/${n}`, items: 1 },
} as const
export type PeerName = keyof typeof PEERS
export const PEER_NAMES = [
  'mastodon',
  'atproto',
  'peertube',
  'lemmy',
  'discourse',
] as const satisfies readonly PeerName[]

/** Those that can tell a repetition, each in its way. */
export const AWARE: readonly PeerName[] = ['peertube', 'lemmy', 'discourse']

/** A report that something on the way delivers twice is not our doing, and nobody's to prevent. */
const MISBEHAVIOUR = MOODS.filter((mood) => mood !== 'well' && mood !== 'twice')

/** So many reports of a hundred are treated well. */
const WELL = 70

/** Between what they take and what they answer: long enough for a worker to die there. */
const SLOWNESS = 150

const usually = (): Mood =>
  randomInt(100) < WELL ? 'well' : (MISBEHAVIOUR[randomInt(MISBEHAVIOUR.length)] ?? 'well')

export interface Peer {
  readonly name: PeerName
  readonly base: string
  readonly platform: Imitated
  close(): Promise<void>
}

export const startPeers = (): Promise<Peer[]> =>
  Promise.all(
    PEER_NAMES.map(async (name) => {
      const platform = PEERS[name].like()
      const { base, close } = await startStandIn(platform, usually, SLOWNESS)
      return { name, base, platform, close }
    }),
  )

const MARK = /VIG-\d{4}-\d{6,}\/\d+/

/** How often each report stands with a peer, by its mark. */
export const countAt = ({ platform }: Peer): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { words } of platform.taken) {
    const [mark = 'none'] = MARK.exec(words) ?? []
    counts.set(mark, (counts.get(mark) ?? 0) + 1)
  }
  return counts
}
