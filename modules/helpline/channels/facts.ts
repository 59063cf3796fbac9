/** What the desk announces where an answer has to leave the house. Its body is the id of the message. */
export const ANSWERED_AFAR = 'helpline.answered-afar'

export const messageIn = (body: Readonly<Record<string, unknown>>): string => {
  const { message } = body
  if (typeof message !== 'string') throw new Error('the fact has no message')
  return message
}
