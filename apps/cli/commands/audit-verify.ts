import { originOf, type Verified, verifyLog } from '@vigie/audit'
import { transaction } from '@vigie/platform/database'
import { loadVerifyingKeys } from '@vigie/platform/vault'
import type { Call } from '../command.ts'
import { atDesk, keyPlaceOf } from '../place.ts'
import { givenHead, publishedHeads } from './audit-heads.ts'

/** Which part of the lines has its place, so that nobody can change it unnoticed; never rounded up to all of them. */
const placedShare = ({ entries, size }: Pick<Verified, 'entries' | 'size'>): number =>
  entries === 0 ? 1 : Math.min(size / entries, 1)

const inPercent = (share: number): string => `${(Math.floor(share * 1_000) / 10).toFixed(1)} %`

const asJson = ({ root, latest, ...verified }: Verified, elsewhere: number, milliseconds: number) => ({
  ...verified,
  placed: placedShare(verified),
  root: root.toString('base64'),
  latest:
    latest === null
      ? null
      : { size: latest.size, root: latest.root.toString('base64'), at: latest.at.toISOString() },
  elsewhere,
  milliseconds,
})

const tell = (verified: Verified, elsewhere: number, say: Call['say']): void => {
  const { holds, findings, counts, entries, size, root, waiting, overdue, heads, latest } = verified
  for (const { what, says } of findings) say(`${what}: ${says}`)
  const untold = Object.values(counts).reduce((sum, count) => sum + count, 0) - findings.length
  if (untold > 0) say(`and ${untold} more`)
  const placed = inPercent(placedShare({ entries, size }))
  say(
    `${entries} entries, ${size} in the log (${placed} have their place), ${waiting} waiting for their place`,
  )
  say(`root of the log ${root.toString('base64')}`)
  say(`${heads} signed heads in the books, ${elsewhere} kept elsewhere`)
  if (latest === null) say('No head was signed yet: against nothing published, a rewritten log looks whole.')
  if (overdue > 0) {
    say(`${overdue} of them have waited too long: no worker runs, or somebody keeps them out.`)
  }
  if (holds) say('Nothing was changed, removed, added or moved.')
}

/** Computes the log anew and holds it against all heads there are; fails when anything is wrong. */
export const verify = async (
  { settings, say }: Pick<Call, 'settings' | 'say'>,
  kept: readonly string[],
  json: boolean,
): Promise<void> => {
  const given = await Promise.all(kept.map(givenHead))
  const keys = await loadVerifyingKeys(keyPlaceOf(settings).keyFolder)
  const began = performance.now()
  const serving = await settings.house.serving()
  const { verified, elsewhere } = await atDesk(settings, async (holding) => {
    const { house } = holding
    const published = publishedHeads((await serving.publishedHeads?.(holding)) ?? [])
    const view = { isolation: 'repeatable read', readOnly: true } as const
    return {
      elsewhere: published.length + given.length,
      verified: await transaction(house.books, view, (db) =>
        verifyLog(db, {
          now: house.clock(),
          origin: originOf(house.letterhead),
          keys,
          elsewhere: [...published, ...given],
        }),
      ),
    }
  })
  if (json) say(JSON.stringify(asJson(verified, elsewhere, Math.round(performance.now() - began))))
  else tell(verified, elsewhere, say)
  if (!verified.holds) throw new Error('the audit is not what it was')
}
