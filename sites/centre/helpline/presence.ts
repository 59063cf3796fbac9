import { daysAfter, findOpeningHours, type Hours, type Presence, presenceIn } from '@vigie/helpline/writing'
import type { Language } from '@vigie/kernel'
import { visit } from '@vigie/platform/operation'
import { ANYONE, type Site } from '@vigie/site-frame/page-kit'

/** Whether somebody is there, for whoever writes in a language. */
export type AskPresence = (language: Language) => Promise<Presence>

/** Every open page asks, each time that its look ends: so long one answer serves all of them. */
const SERVES = 10_000

export const presenceOf = (site: Site): AskPresence => {
  const known = new Map<Language, { readonly at: number; readonly presence: Promise<Presence> }>()
  return (language) => {
    const now = site.house.clock().getTime()
    const last = known.get(language)
    if (last !== undefined && Math.abs(now - last.at) < SERVES) return last.presence
    const presence = visit(site.house, ANYONE, null, (desk) => presenceIn(desk, language))
    known.set(language, { at: now, presence })
    // What failed is asked again.
    presence.catch(() => known.delete(language))
    return presence
  }
}

/** The hours of the week and the days that are different, for the page that lists them. */
export const hoursOf = (site: Site): Promise<Hours> =>
  visit(site.house, ANYONE, null, (desk) => findOpeningHours(desk.db, daysAfter(desk.today, -1)))
