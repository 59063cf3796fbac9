import { createCall } from '@vigie/platform/outside'
import { missingPost } from '@vigie/platform/post'
import { expect } from 'vitest'
import { z } from 'zod'
import { startOzone } from '../../../tests/ozone/start-ozone.ts'
import { againstOzone } from '../../../tests/reference/official-test.ts'
import type { NoticeLetter } from '../letter-content.ts'
import { LETTER } from '../letter-fixtures.ts'
import { databaseTerms } from '../vocabulary.ts'
import type { Line } from './adapter.ts'
import { atproto } from './atproto.ts'
import { openSessions } from './sessions.ts'
import { AROUND } from './testing/around.ts'

const PASSWORD = 'four-plain-words-together'
const CID = 'bafyreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy'
const Events = z.array(
  z.object({
    event: z.object({ comment: z.string(), reportType: z.string() }),
    subject: z.looseObject({ $type: z.string() }),
    createdBy: z.string(),
    modTool: z.object({ name: z.string(), meta: z.object({ notice: z.string() }) }),
  }),
)

// TEST_OZONE=1 npm test -- atproto.official
againstOzone(
  'a real Ozone takes our reports of an account and of a record, word for word, and refuses a wrong password',
  async () => {
    const ozone = await startOzone(PASSWORD)
    try {
      const line = (password: string): Line => ({
        call: createCall({ reach: 'anywhere', within: 20_000 }),
        post: missingPost,
        endpoint: ozone.door,
        settings: { labeler: ozone.labeler },
        hosts: [],
        secret: `flagger.test\n${password}`,
        sessions: openSessions(),
        now: () => new Date(),
      })
      const item = {
        foundBy: 'agreement',
        isSeen: true,
        observedAt: new Date('2026-11-20T14:05:00Z'),
      } as const
      const letter: NoticeLetter = {
        ...LETTER,
        explanation: 'Made up. '.repeat(40),
        items: [
          { ...item, number: 1, address: `https://bsky.app/profile/${ozone.reported}` },
          {
            ...item,
            number: 2,
            address: `https://bsky.app/profile/${ozone.reported}/post/3kabcdefghi2x`,
            objectId: `at://${ozone.reported}/app.bsky.feed.post/3kabcdefghi2x ${CID}`,
          },
        ],
      }
      const prepared = atproto.prepare(letter, {
        ...line(PASSWORD),
        key: 'the-notice',
        around: AROUND,
        mostItems: null,
        terms: () => databaseTerms({ kind: 'csam', synthetic: false, ofAnAdult: false }),
      })
      if (!prepared.ready) throw new Error(prepared.why)
      const [first, second] = prepared.parts
      if (!first || !second) throw new Error('there are two items')
      expect(await atproto.send(first, 'the-notice', line('wrong'))).not.toMatchObject({ outcome: 'sent' })
      for (const part of [first, second])
        expect(await atproto.send(part, 'the-notice', line(PASSWORD))).toMatchObject({
          outcome: 'sent',
          remote: expect.stringMatching(/^\d+$/),
        })
      const kept = Events.parse(await (await fetch(`${ozone.door}/events`)).json())
      expect(kept).toHaveLength(2)
      for (const { event, createdBy, modTool } of kept) {
        expect([first.text, second.text]).toContain(event.comment)
        expect(event.reportType).toBe('tools.ozone.report.defs#reasonChildSafetyCSAM')
        expect(createdBy).toBe(ozone.reporter)
        expect(modTool).toEqual({ name: 'vigie', meta: { notice: 'the-notice' } })
      }
      expect(kept.map(({ subject }) => subject.$type).toSorted()).toEqual([
        'com.atproto.admin.defs#repoRef',
        'com.atproto.repo.strongRef',
      ])
    } finally {
      await ozone.close()
    }
  },
  600_000,
)
