import { ProtocolProblem } from '../problems.ts'

/** The bytes of a body, and not one more than so many: whatever its length claims, what comes is counted. */
export const readLimited = async (
  { body, headers }: Pick<Request | Response, 'body' | 'headers'>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> => {
  const tooLarge = () => new ProtocolProblem('too-large', { detail: `at most ${most} bytes` })
  if (Number(headers.get('content-length') ?? 0) > most) {
    await body?.cancel()
    throw tooLarge()
  }
  const parts: Uint8Array[] = []
  let length = 0
  const reader = body?.getReader()
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    length += part.value.length
    if (length > most) {
      await reader?.cancel()
      throw tooLarge()
    }
    parts.push(part.value)
  }
  return Uint8Array.from(Buffer.concat(parts))
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/** JSON out of UTF-8 and nothing else; undefined where it is not. */
export const readJson = (bytes: Uint8Array): unknown => {
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes))
    return value
  } catch {
    return undefined
  }
}
