import type { Asked, Came } from '@vigie/platform/outside'
import { type Account, accountIn } from './account.ts'
import type { Line } from './adapter.ts'
import { isSignedOut } from './to-sent.ts'

interface Signing {
  readonly signIn: (account: Account) => Promise<string | null>
  readonly ask: (headers: Asked['headers']) => Asked
  /** How they say that a token is too old, where they have words of their own for it. */
  readonly isOver?: (came: Came) => boolean
}

/** Asks with the token of our account there; a token that they take no more is replaced once. */
export const signedIn = async (line: Line, { signIn, ask, isOver = isSignedOut }: Signing): Promise<Came> => {
  const account = accountIn(line.secret)
  if (account === null) return { came: 'nothing', why: 'no-account' }
  const who = `${line.endpoint} ${account.name}`
  for (let turn = 0; ; turn++) {
    const token = await line.sessions.token(who, () => signIn(account))
    if (token === null) return { came: 'nothing', why: 'not-signed-in' }
    const came = await line.call(ask({ authorization: `Bearer ${token}` }))
    if (!(isOver(came) || isSignedOut(came)) || turn === 1) return came
    line.sessions.forget(who)
  }
}
