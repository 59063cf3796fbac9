import { type Completed, subtreesOfGrowth } from '@vigie/platform/merkle'
import { PUBLISHING, type Subscriber } from '@vigie/platform/queue'
import type { SignedHead } from './head.ts'
import { selectHead } from './head-rows.ts'
import { readSubtrees } from './subtrees.ts'

export const FACTS = { headSigned: 'audit.head-signed' } as const

/** What crosses to the public: the head, and the hashes that prove it consistent with every head before. No entry. */
export interface HeadToPublish {
  readonly head: SignedHead
  readonly subtrees: readonly Completed[]
}

/** Has every signed head published, once each; a head that comes twice, late or out of order publishes the same. */
export const publishHeads = (publish: (published: HeadToPublish) => Promise<void>): readonly Subscriber[] => [
  {
    name: 'audit.publish-head',
    fact: FACTS.headSigned,
    lane: PUBLISHING,
    take: async (desk, { size }) => {
      const found = typeof size === 'number' ? await selectHead(desk.db, size) : null
      if (found === null) throw new Error('a head was announced that is not there')
      const { head, before } = found
      await publish({ head, subtrees: await readSubtrees(desk.db, subtreesOfGrowth(before, head.size)) })
      return undefined
    },
  },
]
