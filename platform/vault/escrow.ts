import { combine, split } from 'shamir-secret-sharing'
import { z } from 'zod'
import { CabinetFault } from './cabinet.ts'
import { fingerprintOf } from './master-key.ts'

/** How many officers must come together. */
const TOGETHER = 2

/** What one officer keeps. The fingerprint tells of which master key it is a part, and nothing of the key. */
const Share = z.strictObject({
  officer: z.string().min(1),
  of: z.string().regex(/^[0-9a-f]{16}$/),
  share: z.base64url(),
})

/** One part for each officer; any two of them give the master key again, one of them nothing at all. */
export const splitMasterKey = async (
  master: Buffer,
  officers: readonly string[],
): Promise<readonly { readonly officer: string; readonly text: string }[]> => {
  if (officers.length <= TOGETHER || new Set(officers).size !== officers.length) {
    throw new CabinetFault(`Name three different officers: any ${TOGETHER} of them can recover the key`)
  }
  const parts = await split(new Uint8Array(master), officers.length, TOGETHER)
  return officers.map((officer, at) => ({
    officer,
    text: JSON.stringify({
      officer,
      of: fingerprintOf(master),
      share: Buffer.from(parts[at] ?? []).toString('base64url'),
    } satisfies z.input<typeof Share>),
  }))
}

const readShare = (text: string): z.output<typeof Share> => {
  try {
    return Share.parse(JSON.parse(text))
  } catch {
    // What it holds stays out of the message.
    throw new CabinetFault('One of the parts is damaged')
  }
}

/** The master key, out of the parts of two officers or more. */
export const recoverMasterKey = async (texts: readonly string[]): Promise<Buffer> => {
  const shares = texts.map(readShare)
  const [first] = shares
  const different = new Set(shares.map(({ share }) => share))
  if (first === undefined || different.size < TOGETHER) {
    throw new CabinetFault(`The parts of ${TOGETHER} different officers are needed`)
  }
  if (shares.some(({ of }) => of !== first.of)) {
    throw new CabinetFault('These are parts of different master keys')
  }
  const master = Buffer.from(
    await combine([...different].map((share) => new Uint8Array(Buffer.from(share, 'base64url')))),
  )
  if (fingerprintOf(master) !== first.of) throw new CabinetFault('One of the parts is not what it was')
  return master
}
