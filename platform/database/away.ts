/** The last two: its disk, or ours, is full. */
const AWAY = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53100', 'ENOSPC']

/** What the driver says without a code. */
const SAYS_AWAY =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** By which word an error says that a server is away, or takes in nothing; null where it says something else. */
export const awayWord = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null
  if ('code' in error && typeof error.code === 'string' && AWAY.includes(error.code)) return error.code
  return SAYS_AWAY.test(error.message) ? error.message : null
}
