import { readConversation } from '@vigie/helpline/verbs/read-conversation'
import { lookAtConversation, type Standing } from '@vigie/helpline/writing'
import { Refused } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { perform, visit } from '@vigie/platform/operation'
import { KEEPING, languageOf, readForm } from '@vigie/platform/web'
import { ANYONE, hearFrom, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { z } from 'zod'
import { linesOf } from './conversation-page.tsx'
import { standingText } from './hours-said.tsx'
import type { AskPresence } from './presence.ts'

/** So long a look is held where nothing is new: below the minute after which lines and proxies let go of a silent one. */
const HELD = 25_000
/** Of one conversation so many looks are held at once; the script of the next page asks every few seconds instead. */
const MOST_HELD = 4

const After = z.coerce.number().int().min(0).catch(0)

/** How it stands as soon as something is new, or after a while. */
const standingWhenNew = async (
  c: Visit,
  site: Site,
  given: { receipt: string; after: number; held: Map<string, number> },
): Promise<{ standing: Standing; isNew: boolean }> => {
  const { receipt, after, held } = given
  const ask = async () => {
    const standing = await visit(site.house, ANYONE, null, (desk) => lookAtConversation(desk, receipt))
    return { standing, isNew: standing.messages > after || standing.isOver }
  }
  if (site.news === null) return ask()
  const hearing = hearFrom(site.news)
  try {
    const first = await ask()
    const { conversation } = first.standing
    const others = held.get(conversation) ?? 0
    if (first.isNew || others >= MOST_HELD) return first
    held.set(conversation, others + 1)
    const isTold = await hearing.until(`conversation:${conversation}`, HELD, c.req.raw.signal).finally(() => {
      const left = (held.get(conversation) ?? 1) - 1
      if (left > 0) held.set(conversation, left)
      else held.delete(conversation)
    })
    return isTold ? await ask() : first
  } finally {
    hearing.close()
  }
}

/** What the script of an open page asks again and again: how it stands, and what is new. Only then something is opened. */
export const look = (site: Site, presence: AskPresence) => {
  const held = new Map<string, number>()
  return async (c: Visit) => {
    const filled = await readForm(c)
    const words = wordsOf(languageOf(c))
    const receipt = filled.one('receipt')
    const after = After.parse(filled.one('after'))
    c.header('cache-control', KEEPING.never)
    try {
      const { standing, isNew } = await standingWhenNew(c, site, { receipt, after, held })
      const { result } = isNew
        ? await perform(site.house, readConversation, ANYONE, { receipt })
        : { result: null }
      return c.json({
        over: standing.isOver,
        heard: standing.isHeard,
        standing: standingText(words, standing, await presence(standing.language), site.house.clock()),
        messages: result === null ? [] : linesOf(words, result).slice(after),
      })
    } catch (fault) {
      if (!(fault instanceof Refused && fault.word === 'no-such-conversation')) throw fault
      return c.json({ over: true, standing: null, messages: [] })
    }
  }
}
