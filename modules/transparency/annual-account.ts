import { countLooksOfYear } from '@vigie/hotline/counts'
import {
  type Counts,
  countNotices,
  type FlaggerStatus,
  flaggerStatus,
  type Tally,
} from '@vigie/notices/counts'
import type { Desk, Letterhead } from '@vigie/platform/operation'
import { type Account, type Figures, METHOD_NOTES } from './account.ts'
import { INDEPENDENCE_PROCEDURES } from './independence.ts'

const present = ({ notices, items, medianHours, actions }: Tally): Figures => {
  const unanswered = actions
    .filter(({ action }) => action === 'waiting' || action === 'no-answer')
    .reduce((sum, action) => sum + action.items, 0)
  return {
    notices,
    items,
    medianHours,
    unanswered,
    unansweredShare: items === 0 ? 0 : Math.round((1000 * unanswered) / items) / 10,
    actions: actions.map((action) => ({ ...action })),
  }
}

/** Sets numbers out as the public account. Pure: what is not in the counts cannot get into the account. */
export const presentAccount = (
  counts: Counts,
  entity: FlaggerStatus & Pick<Letterhead, 'name'>,
  counted: { on: string; at: Date },
  looks: Account['looks'],
): Account => ({
  format: 'vigie-account',
  version: 1,
  year: counts.year,
  countedOn: counted.on,
  countedAt: counted.at.toISOString(),
  entity: {
    name: entity.name,
    flaggerReference: entity.flaggerReference,
    awardingCoordinator: entity.awardingCoordinator,
  },
  totals: { trusted: present(counts.totals.trusted), ordinary: present(counts.totals.ordinary) },
  rows: counts.rows.map((row) => ({
    provider: row.provider,
    kind: row.kind,
    standing: row.standing,
    ...present(row),
    terms: row.terms.map((term) => ({
      category: term.category,
      keyword: term.keyword,
      ...present(term),
    })),
  })),
  looks,
  independence: {
    version: INDEPENDENCE_PROCEDURES.version,
    validFrom: INDEPENDENCE_PROCEDURES.validFrom,
    basis: [...INDEPENDENCE_PROCEDURES.basis],
    sections: INDEPENDENCE_PROCEDURES.sections.map(({ id, title, text }) => ({
      id,
      title: { ...title },
      text: { ...text },
    })),
  },
  method: [...METHOD_NOTES],
})

/** The account of a year as the books stand now. */
export const annualAccount = async (desk: Desk, year: number): Promise<Account> => {
  const { looked, bySource } = await countLooksOfYear(desk, year)
  const looks = { looked, fromVerdict: bySource.verdict, fromList: bySource['list-entry'] }
  const counted = { on: desk.today, at: desk.now }
  const entity = { ...flaggerStatus(desk.letterhead), name: desk.letterhead.name }
  return presentAccount(await countNotices(desk, year), entity, counted, looks)
}
