import { arbitrateItem } from '@vigie/hotline/verbs/arbitrate-item'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { confirmInheritance } from '@vigie/hotline/verbs/confirm-inheritance'
import { enterFingerprint } from '@vigie/hotline/verbs/enter-fingerprint'
import { noteTraces } from '@vigie/hotline/verbs/note-traces'
import { prepareNotice } from '@vigie/hotline/verbs/prepare-notice'
import { prepareReferral } from '@vigie/hotline/verbs/prepare-referral'
import { proposeInheritance } from '@vigie/hotline/verbs/propose-inheritance'

type OfItem = (item: number) => string

export const fingerprintPage: OfItem = (item) => `/fingerprint/${item}`
const known: OfItem = (item) => `#known-${item}`

const OF_ITEM: Readonly<Record<string, OfItem>> = {
  [assessItem.name]: (item) => `/assess/${item}`,
  [arbitrateItem.name]: (item) => `/arbitrate/${item}`,
  [enterFingerprint.name]: fingerprintPage,
  [proposeInheritance.name]: known,
  [confirmInheritance.name]: known,
}
const OF_CASE: Readonly<Record<string, string>> = {
  [noteTraces.name]: '/items',
  [prepareNotice.name]: '/notice',
  [prepareReferral.name]: '/referral',
}

/** Where a form stands that wants a page or a place of its own, after the path of its case; null where it is a card beside it. */
export const ownPage = (operation: string, item: number | null): string | null =>
  OF_CASE[operation] ?? (item === null ? null : (OF_ITEM[operation]?.(item) ?? null))
