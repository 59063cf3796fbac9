import type { Nonce } from './verify-request.ts'

/**
 * Remembers nonces in this process, each as long as its signature could hold. A receiver of several processes needs one that
 * they share. When it is full of what still holds, it says that all was seen: nothing is taken twice, and little is taken.
 */
export const seenInMemory = (now: () => Date, most = 500_000): ((nonce: Nonce) => boolean) => {
  const kept = new Map<string, number>()
  let swept = 0
  const sweep = (seconds: number): void => {
    for (const [name, until] of kept) if (until < seconds) kept.delete(name)
    swept = seconds
  }
  return ({ keyid, nonce, until }) => {
    const seconds = Math.floor(now().getTime() / 1000)
    if (seconds > swept + (kept.size >= most ? 0 : 60)) sweep(seconds)
    const name = `${keyid} ${nonce}`
    if (kept.has(name) || kept.size >= most) return true
    kept.set(name, until)
    return false
  }
}
