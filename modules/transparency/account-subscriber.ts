import { findYearsOfLooks } from '@vigie/hotline/counts'
import { FACTS, yearOfNotice } from '@vigie/notices/counts'
import type { Desk, Fact } from '@vigie/platform/operation'
import { PUBLISHING, type Subscriber } from '@vigie/platform/queue'
import type { Account } from './account.ts'
import { annualAccount } from './annual-account.ts'

/**
 * Counts the year of a notice again whenever something about it changed, and the years in which a case was assessed when it
 * is closed, and has it published. Counting is from the
 * books and from nothing else, so a fact that comes twice, late or out of order gives the same account.
 */
export const accountSubscriber = (publish: (account: Account) => Promise<void>): readonly Subscriber[] => {
  const take = async (desk: Desk, body: Fact['body']): Promise<undefined> => {
    const year = typeof body.notice === 'string' ? await yearOfNotice(desk, body.notice) : null
    if (year !== null) await publish(await annualAccount(desk, year))
  }
  const takeClosure = async (desk: Desk, body: Fact['body']): Promise<undefined> => {
    const years = typeof body.case === 'string' ? await findYearsOfLooks(desk, body.case) : []
    for (const year of years) await publish(await annualAccount(desk, year))
  }
  const lane = PUBLISHING
  return [
    { name: 'transparency.count-sent', fact: FACTS.sent, lane, take },
    { name: 'transparency.count-acknowledged', fact: FACTS.acknowledged, lane, take },
    { name: 'transparency.count-decided', fact: FACTS.decided, lane, take },
    { name: 'transparency.count-looks', fact: 'hotline.case-closed', lane, take: takeClosure },
  ]
}
