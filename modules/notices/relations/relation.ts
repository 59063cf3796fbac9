import { wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { FRESH_FOR } from '../providers/verified.ts'
import { selectRelations } from './relation-rows.ts'

/** What we agreed with a platform beyond the law; the law asks for none. */
export const AGREEMENTS = ['trusted-partner', 'none'] as const
export type Agreement = (typeof AGREEMENTS)[number]

/** How we stand with one provider; `held` is null where nobody noted anything. */
export interface Relation {
  readonly provider: string
  readonly providerName: string
  readonly held: {
    readonly id: string
    readonly version: number
    readonly agreement: Agreement
    readonly contacts: string
    readonly escalation: string
    readonly checks: number
    readonly checkedBy: string
    readonly checkedAt: Date
  } | null
}

export const isStale = ({ held }: Relation, now: Date): boolean =>
  held !== null && now.getTime() - held.checkedAt.getTime() > FRESH_FOR

export const findRelations = async (desk: Pick<Desk, 'db'>): Promise<Relation[]> => {
  const rows = await selectRelations(desk.db)
  return rows.map(({ provider, providerName, relation, version, agreement, ...row }) => {
    const { contacts, escalation, checks, checkedBy, checkedAt } = row
    const isNoted =
      relation !== null && version !== null && agreement !== null && contacts !== null && escalation !== null
    return {
      provider,
      providerName,
      held:
        isNoted && checkedBy !== null && checkedAt !== null
          ? {
              id: relation,
              version,
              agreement: wordOf(AGREEMENTS, agreement),
              contacts,
              escalation,
              checks,
              checkedBy,
              checkedAt,
            }
          : null,
    }
  })
}
