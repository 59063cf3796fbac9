import { consistencyPath, verifyConsistency } from '@vigie/platform/merkle'
import type { Desk } from '@vigie/platform/operation'
import type { SigningKey } from '@vigie/platform/vault'
import { record } from '../record.ts'
import { dayDueBefore } from './due.ts'
import { FACTS } from './facts.ts'
import { originOf, type SignedHead, sign } from './head.ts'
import { insertHead, selectLatestHead } from './head-rows.ts'
import { selectSize, takeLog } from './log-rows.ts'
import { rootAt, rootsOf } from './subtrees.ts'

/** Whether it is time for the head of a day: once the lines of the public of the day before have their places. */
export const isHeadDue = async (desk: Desk): Promise<boolean> => {
  const latest = await selectLatestHead(desk.db)
  return latest === undefined || latest.at < dayDueBefore(desk.now)
}

/**
 * Signs the log as it is, and has the head published. Null when nothing was added since the last one, or another hand is
 * at the log. A log that does not continue the last head is not signed: somebody changed it.
 */
export const signHead = async (desk: Desk, key: SigningKey): Promise<SignedHead | null> => {
  if (!(await takeLog(desk.db))) return null
  const size = await selectSize(desk.db)
  const latest = await selectLatestHead(desk.db)
  if (size === 0 || latest?.size === size) return null
  const root = await rootAt(desk.db, size)
  if (latest !== undefined) {
    const proof = latest.size < size ? await rootsOf(desk.db, consistencyPath(latest.size, size)) : []
    const given = { older: latest.size, newer: size, olderRoot: latest.root, newerRoot: root, proof }
    if (!verifyConsistency(given)) {
      throw new Error(
        'the audit log does not continue its last signed head and is not signed; run vigie audit verify',
      )
    }
  }
  const at = new Date(Math.floor(desk.now.getTime() / 1000) * 1000)
  const head = sign({ origin: originOf(desk.letterhead), size, root, at }, key)
  await insertHead(desk.db, head)
  await record(desk, 'audit.sign-head', `log:${size}`)
  await desk.announce({ name: FACTS.headSigned, body: { size } })
  return head
}
