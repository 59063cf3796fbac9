import type { DesignatedKind } from '@vigie/intake/report-kind'
import { type Language, newId, yearOf } from '@vigie/kernel'
import { type Desk, staffOf } from '@vigie/platform/operation'
import { findPersonalData, holdsName } from '@vigie/platform/personal-data'
import { composeNotice } from './compose.ts'
import { citeEarlier } from './earlier/cite-earlier.ts'
import { getNotice } from './find-notices-of-case.ts'
import { getProviderFor } from './find-providers.ts'
import type { LegalGround } from './letter-content.ts'
import { readLetterVersion } from './letter-versions.ts'
import type { Notifier, Standing } from './notice.ts'
import { insertNotice, nextNumber } from './notice-rows.ts'
import { sealTogether } from './places.ts'
import type { ItemToPrepare } from './prepared-item.ts'
import { refuse } from './refusals.ts'
import { getStatus } from './status/get-status.ts'
import { mayCarryMark } from './status/status.ts'
import { orRefuse } from './violations.ts'

/** Which wording of the statement of good faith a notice prepared today carries: Art. 16(2)(d). */
const GOOD_FAITH_VERSION = '2026-1'

export interface Preparation {
  readonly case: string
  readonly provider: string
  /** Which of its services it is about; null where nobody can say, or the directory names none. */
  readonly service: string | null
  readonly kind: DesignatedKind
  readonly standing: Standing
  readonly notifier: Notifier
  readonly language: Language
  readonly explanation: string
  /** Whom the case knows by name: none of them stands in what leaves. */
  readonly known: readonly string[]
  /** The articles as they are cited to the provider. */
  readonly legalGrounds: readonly LegalGround[]
  readonly rule: string
  readonly isOutsideAct: boolean
  readonly rulesVersion: string
  readonly overrideReason: string | null
  readonly eligibility: string
  readonly items: readonly ItemToPrepare[]
}

/** Prepares a notice for a second analyst. Nothing leaves yet. */
export const addNotice = async (
  desk: Desk,
  given: Preparation,
): Promise<{ notice: string; reference: string }> => {
  const preparer = staffOf(desk)
  if (given.items.length === 0) throw refuse('notice-without-item')
  if ((await getProviderFor(desk, given.provider, given.service)).channel === null)
    throw refuse('provider-without-address')
  if (given.standing === 'trusted' && !mayCarryMark(await getStatus(desk), given.kind)) {
    throw refuse('flagger-not-recognised')
  }
  // Whoever put it online may come to read these words (Art. 17): nobody is reached or recognised by them.
  const [personal] = findPersonalData(given.explanation)
  if (personal !== undefined) throw refuse(`explanation-holds-${personal}`)
  if (holdsName(given.explanation, given.known)) throw refuse('explanation-holds-name')
  const id = newId()
  const reference = `VIG-${yearOf(desk.now)}-${String(await nextNumber(desk.db)).padStart(6, '0')}`
  const seal = sealTogether(desk)
  const items = given.items.map((item, index) => {
    const row = newId()
    return {
      id: row,
      notice: id,
      number: index + 1,
      item: item.item,
      verdict: item.verdict,
      standing: given.standing,
      area: item.isInsideArea ? 'inside' : 'outside',
      address: seal('address', row, item.address),
      object_reference:
        item.objectReference === null ? null : seal('objectReference', row, item.objectReference),
      found_by: item.foundBy,
      seen: item.isSeen,
      observed_at: item.observedAt,
      article: item.article,
      nature: item.nature,
      age_band: item.ageBand,
      act: item.act,
      media: item.media,
    }
  })
  const { version, number } = await readLetterVersion(desk)
  const notice = {
    id,
    reference,
    case: given.case,
    provider: given.provider,
    service: given.service,
    kind: given.kind,
    standing: given.standing,
    notifier: given.notifier,
    language: given.language,
    explanation: seal('explanation', id, given.explanation),
    legal_grounds: JSON.stringify(given.legalGrounds),
    good_faith_version: number === 1 ? GOOD_FAITH_VERSION : `${GOOD_FAITH_VERSION}.${number}`,
    text_version: version,
    rule: given.rule,
    outside_act: given.isOutsideAct,
    rules_version: given.rulesVersion,
    override_reason: given.overrideReason === null ? null : seal('overrideReason', id, given.overrideReason),
    prepared_by: preparer,
    eligibility: given.eligibility,
    prepared_at: desk.now,
  }
  await orRefuse(insertNotice(desk.db, notice, items), { unvetted: refuse('vetting-expired') })
  await citeEarlier(
    desk,
    { notice: id, provider: given.provider },
    given.items.flatMap(({ sameAs }, at) => {
      const row = items[at]?.id
      return row === undefined ? [] : [{ id: row, sameAs }]
    }),
  )
  // What cannot be written as a letter is not worth a colleague's time: the refusal of the letter is ours.
  await composeNotice(desk, await getNotice(desk, id), desk.letterhead.mailbox)
  return { notice: id, reference }
}
