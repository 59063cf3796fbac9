import { createHmac } from 'node:crypto'
import { equal, formMark, type LookupKeys } from '@vigie/platform/vault'

/** What every form of a visitor carries: made from a secret in their cookie, which another site cannot read. */
export const tokenOf = (secret: string): string =>
  createHmac('sha256', secret).update('vigie form v1').digest('base64url')

/** The same for somebody who signed in. It also says whose the form is, and stays a proof of that when the session ends. */
export const tokenFor = (keys: LookupKeys, secret: string, person: string): string => {
  const owned = `${tokenOf(secret)}.${person}`
  return `${owned}.${formMark(keys, owned)}`
}

/** To whom this house gave the form with this token, in whichever session; null where it gave it to nobody. */
export const ownerOf = (keys: LookupKeys, token: string): string | null => {
  const [secret = '', person = '', mark = ''] = token.split('.')
  return equal(Buffer.from(mark), Buffer.from(formMark(keys, `${secret}.${person}`))) ? person : null
}
