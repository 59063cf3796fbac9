import { Secret, TOTP } from 'otpauth'

const PERIOD = 30
/** No step before or after: a code is good for the thirty seconds in which an app shows it. */
const WINDOW = 0

const totp = (secret: string, issuer = '', label = '') =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: PERIOD, digits: 6, algorithm: 'SHA1' })

/** A fresh secret for somebody's app of one-time codes, 160 bits in Base32. */
export const newCodeSecret = (): string => new Secret({ size: 20 }).base32

/** Whether a text could be a secret we made. */
export const isCodeSecret = (text: string): boolean => /^[A-Z2-7]{32}$/.test(text)

/** The address by which an app takes the secret in. */
export const codeAddress = (secret: string, centre: string, mail: string): string =>
  totp(secret, centre, mail).toString()

/** The step for which a code was made, or null when it is not the code of this moment. */
export const stepOf = (secret: string, code: string, now: Date): number | null => {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const timestamp = now.getTime()
  const delta = totp(secret).validate({ token, timestamp, window: WINDOW })
  return delta === null ? null : TOTP.counter({ period: PERIOD, timestamp }) + delta
}

/** The code that an app shows at that moment. */
export const codeAt = (secret: string, now: Date): string =>
  totp(secret).generate({ timestamp: now.getTime() })
