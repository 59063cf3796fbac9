import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as a word that fits an address or a header. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** All that is kept of a token. It needs no stretching: nobody guesses 256 random bits. */
export const tokenDigest = (token: string): Buffer => createHash('sha256').update(token).digest()
