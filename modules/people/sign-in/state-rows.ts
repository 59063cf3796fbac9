import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export interface SignInState {
  readonly person: string
  readonly lastSeenAt: Date | null
  readonly isSignedIn: boolean
  readonly hasPasskey: boolean
  readonly hasCode: boolean
}

/** Of everybody: when they were last seen, whether they are signed in somewhere, and what they sign in with. */
export const selectSignInStates = async (db: Books, now: Date): Promise<SignInState[]> =>
  (
    await sql<SignInState>`select p.id as person,
        (select max(s.last_seen_at) from people.session s where s.person = p.id) as "lastSeenAt",
        exists (select from people.session s left join people.sign_out o on o.session = s.id
          where s.person = p.id and o.session is null and s.expires_at > ${now}) as "isSignedIn",
        exists (select from people.passkey k left join people.passkey_withdrawal w on w.passkey = k.id
          where k.person = p.id and w.passkey is null) as "hasPasskey",
        exists (select from people.password w where w.person = p.id)
          and exists (select from people.one_time_code c where c.person = p.id) as "hasCode"
      from people.person p`.execute(db)
  ).rows
