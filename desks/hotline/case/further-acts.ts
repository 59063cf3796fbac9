import type { OfferedAct } from '@vigie/desk-frame/page-kit'
import { type DeskVisit, hereWith, pathTo } from '@vigie/desk-frame/page-kit'
import type { CaseView } from '@vigie/hotline'
import { recordCustody } from '@vigie/hotline/verbs/record-custody'
import { withdrawFingerprint } from '@vigie/hotline/verbs/withdraw-fingerprint'
import type { OpenedReport } from '@vigie/intake'
import { isOneOf } from '@vigie/platform/operation'
import { itemTitle } from './items.tsx'

/** What stands elsewhere on the page, beside what it is about. */
const BESIDE = [recordCustody.name, withdrawFingerprint.name]

/** Reading is what this page does already. */
const isReading = (operation: string): boolean => /\.read-/.test(operation)

/**
 * Verbs on a case or an item of which the register says nothing to this viewer beforehand: offered to whoever may,
 * each with the form that its input makes. The verb itself has the last word. So a new verb has its button here
 * as soon as it is in the list of operations.
 */
export const furtherActs = (visit: DeskVisit, view: CaseView<OpenedReport>): OfferedAct[] => {
  const known = new Set(view.possible.map(({ operation }) => operation))
  const actor = { kind: 'person', id: visit.person.id, roles: visit.person.roles } as const
  const formOf = (operation: string, field: string, id: string): string => {
    const asked = new URLSearchParams({
      [field]: id,
      back: hereWith(visit, { act: null, on: null, done: null }),
    })
    return `${pathTo(visit, `/act/${operation}`)}?${asked}`
  }
  return visit.operations
    .filter(
      ({ name, who }) =>
        !known.has(name) && !isReading(name) && !BESIDE.includes(name) && isOneOf(actor, who),
    )
    .flatMap(({ name, on }): OfferedAct[] => {
      const offer = (id: string, about?: string): OfferedAct => ({
        operation: name,
        on: [on, id],
        allowed: true,
        why: null,
        page: formOf(name, on, id),
        ...(about === undefined ? {} : { about }),
      })
      if (on === 'case') return [offer(view.id)]
      return on === 'item' ? view.items.map((item) => offer(item.id, itemTitle(visit, item))) : []
    })
}
