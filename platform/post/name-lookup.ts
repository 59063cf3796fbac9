import { Resolver } from 'node:dns/promises'

/** How often, and how many milliseconds, one question waits for its answer. */
const PATIENCE = { timeout: 1_500, tries: 2 }

/** A mail that asks for more names than this was made to. */
const MOST_QUESTIONS = 24

/** Names under these are registered to nobody: RFC 2606, RFC 6761. */
const RESERVED = /\.(example|test|invalid|localhost)$/i

const NOTHING_THERE = ['ENOTFOUND', 'ENODATA']

const codeOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : ''

const notThere = (): Error => Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })

/**
 * Asks the operator's resolver, or the system's where none is set, and notes whether it could always say. No answer is never
 * the same as the answer that there is nothing.
 */
export const nameLookup = (servers: readonly string[]) => {
  const resolver = new Resolver(PATIENCE)
  if (servers.length > 0) resolver.setServers(servers)
  let questions = 0
  let isUncertain = false
  const seen: string[] = []
  return {
    isUncertain: (): boolean => isUncertain,
    /** Every text that was found. */
    texts: (): readonly string[] => seen,
    ask: async (name: string, type: string): Promise<string[][]> => {
      if (servers.length === 0 && RESERVED.test(name)) throw notThere()
      questions += 1
      if (questions > MOST_QUESTIONS) throw notThere()
      try {
        if (type === 'TXT') {
          const found = await resolver.resolveTxt(name)
          seen.push(...found.map((parts) => parts.join('')))
          return found
        }
        const found = type === 'CNAME' ? await resolver.resolveCname(name) : await resolver.resolve4(name)
        return found.map((one) => [one])
      } catch (fault) {
        if (!NOTHING_THERE.includes(codeOf(fault))) isUncertain = true
        throw fault
      }
    },
  }
}
