import { newId } from '@vigie/kernel'
import { type Desk, orRefuse, staffOf } from '@vigie/platform/operation'
import { refuse } from '../refusals.ts'
import type { Sourced } from './channel.ts'
import type { ContactPoint, Purpose } from './contact-point.ts'
import { insertContactPoint, selectContactPoints } from './contact-point-rows.ts'
import type { OpeningHours } from './opening-hours.ts'

export interface ContactPointGiven extends Sourced {
  readonly provider: string
  readonly service: string | null
  readonly purpose: Purpose
  readonly mailbox: string | null
  readonly formPlace: string | null
  readonly telephone: string | null
  readonly languages: readonly string[]
  readonly hours: OpeningHours | null
}

/** The codes in `en, fr`; null where a part of it is none. */
export const readLanguageCodes = (typed: string): string[] | null => {
  const codes = typed
    .toLowerCase()
    .split(/[\s,;/]+/)
    .filter((one) => one !== '')
  return codes.every((code) => /^[a-z]{2}$/.test(code)) ? [...new Set(codes)] : null
}

const toSay = (point: ContactPointGiven | ContactPoint) => [
  [point.service, point.purpose, point.mailbox, point.formPlace, point.telephone],
  point.languages,
  point.hours && [point.hours.zone, point.hours.spans.map(({ days, from, until }) => [days, from, until])],
]

/** Whether a contact point says already what is given of it; from where we know it is not asked. */
export const saysSamePoint = (known: ContactPoint, given: ContactPointGiven): boolean =>
  JSON.stringify(toSay(known)) === JSON.stringify(toSay(given))

/** Notes whom one reaches at a provider, in the place of what was noted before where that is named. */
export const writeContactPoint = async (
  desk: Desk,
  given: ContactPointGiven,
  replaced: string | null,
): Promise<string> => {
  if (given.mailbox === null && given.formPlace === null && given.telephone === null)
    throw refuse('contact-point-without-place')
  if (replaced !== null) {
    const known = await selectContactPoints(desk.db, [given.provider])
    if (known.every(({ id }) => id !== replaced)) throw refuse('contact-point-gone')
  }
  const row = {
    id: newId(),
    provider: given.provider,
    service: given.service,
    purpose: given.purpose,
    mailbox: given.mailbox,
    form_place: given.formPlace,
    telephone: given.telephone,
    languages: [...given.languages],
    hours: given.hours === null ? null : JSON.stringify(given.hours),
    replaces: replaced,
    origin: given.origin,
    source: given.source,
    source_day: given.sourceDay,
    noted_by: staffOf(desk),
    noted_at: desk.now,
  }
  await orRefuse(insertContactPoint(desk.db, row), { taken: refuse('contact-point-gone') })
  return row.id
}
