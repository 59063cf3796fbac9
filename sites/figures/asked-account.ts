import type { Site, Visit } from '@vigie/site-frame/page-kit'
import { type Account, findEditions, findShown, readAccount } from '@vigie/transparency'

export interface Asked {
  readonly account: Account
  readonly editions: readonly Account[]
  /** What is shown of the year before; null where there is nothing. */
  readonly before: Account | null
}

/** The edition that is asked for by its number; without one the latest, and before the first the count as it runs. */
const accountOf = (editions: readonly Account[], asked: string | undefined, running: Account | null) =>
  asked === undefined
    ? (editions[0] ?? running)
    : (editions.find(({ edition }) => edition === Number.parseInt(asked, 10)) ?? null)

/** The account of the year and edition in the address, all editions of that year, and the year before; null where there is none. */
export const findAsked = async (c: Visit, site: Site): Promise<Asked | null> => {
  const year = Number.parseInt(c.req.param('year') ?? '', 10)
  const commons = site.books('commons')
  const editions = await findEditions(commons, year)
  const account = accountOf(editions, c.req.param('edition'), await readAccount(commons, year))
  if (account === null) return null
  const [before = null] = await findShown(commons, account.year - 1)
  return { account, editions, before }
}
