import type { Notice } from '../schemas/notice.ts'
import type { Standing } from '../schemas/receipt.ts'
import type { Register } from './open-register.ts'

/** The standing that a notice is given at receipt: what it claims, and what the register that it names says of that. */
export const standingOf = async (
  { standing, items }: Pick<Notice, 'standing' | 'items'>,
  sender: string,
  { registers, now }: { registers: readonly Register[]; now: () => Date },
): Promise<Standing> => {
  if (standing.kind !== 'trusted-flagger') return { claimed: standing.kind, granted: standing.kind }
  const claimed = 'trusted-flagger'
  const register = registers.find(({ url }) => url === standing.register)
  if (!register) return { claimed, granted: 'ordinary', notGranted: 'register-not-accepted' }
  const found = await register.find({ sender, entry: standing.entry, items, at: now() })
  const asked = found.snapshot
    ? { register: { address: register.url, ...found.snapshot, entry: standing.entry } }
    : {}
  if (found.granted) return { claimed, granted: 'trusted-flagger', ...asked }
  const outside = found.outside ? { outside: [...found.outside] } : {}
  return { claimed, granted: 'ordinary', notGranted: found.notGranted, ...outside, ...asked }
}
