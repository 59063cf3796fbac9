import { readLimited } from './read-limited.ts'
import type { RequestMessage } from './signed-message.ts'

/**
 * A request as the server got it, with its body read up to a limit. A server behind a proxy says the origin by which its
 * senders call it: that is what they sign.
 */
export const messageOf = async (
  request: Request,
  { most, origin }: { most: number; origin?: string },
): Promise<RequestMessage> => {
  const { pathname, search } = new URL(request.url)
  return {
    method: request.method,
    url: origin === undefined ? request.url : `${origin}${pathname}${search}`,
    headers: request.headers,
    body: await readLimited(request, most),
  }
}
