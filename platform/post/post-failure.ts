/** A letter that did not leave. `temporary`: try again later. `permanent`: trying again cannot help. */
export class PostFailure extends Error {
  readonly permanence: 'temporary' | 'permanent'
  readonly code: string
  readonly response: string

  constructor(permanence: 'temporary' | 'permanent', code: string, response: string) {
    super(`${code}: ${response}`)
    this.name = 'PostFailure'
    this.permanence = permanence
    this.code = code
    this.response = response
  }
}

const textOf = (error: object, name: string): string => {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : ''
}

/** Says of any error of the mail client whether another attempt makes sense. */
export const toPostFailure = (error: unknown): PostFailure => {
  if (error instanceof PostFailure) return error
  if (!(error instanceof Error)) return new PostFailure('temporary', 'unknown', String(error))
  const status: unknown = Reflect.get(error, 'responseCode')
  const code = textOf(error, 'code') || 'unknown'
  const response = textOf(error, 'response') || error.message
  // A refused sign-in or a failed handshake says something about our own house, not about this letter.
  const ours = code === 'EAUTH' || code === 'ETLS'
  const refused = typeof status === 'number' ? status >= 500 : code === 'EENVELOPE' || code === 'EMESSAGE'
  return new PostFailure(refused && !ours ? 'permanent' : 'temporary', code, response)
}
