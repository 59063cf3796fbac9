/** What platforms gave us when we signed in, for as long as this process lives. It stands nowhere else. */
export interface Sessions {
  /** The token for an account, by signing in where there is none yet. */
  token(account: string, signIn: () => Promise<string | null>): Promise<string | null>
  /** They do not take it any more. */
  forget(account: string): void
}

export const openSessions = (): Sessions => {
  const tokens = new Map<string, Promise<string | null>>()
  return {
    token: async (account, signIn) => {
      const known = tokens.get(account) ?? signIn()
      tokens.set(account, known)
      const token = await known.catch(() => null)
      if (token === null && tokens.get(account) === known) tokens.delete(account)
      return token
    },
    forget: (account) => void tokens.delete(account),
  }
}
