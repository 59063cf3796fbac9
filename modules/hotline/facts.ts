import type { NewsWord } from '@vigie/intake'
import { findReports } from '@vigie/intake'
import { isDesignated } from '@vigie/intake/report-kind'
import { newId } from '@vigie/kernel'
import { DECISIONS, type Decision } from '@vigie/notices'
import type { Desk, Fact } from '@vigie/platform/operation'
import type { Subscriber, Taken } from '@vigie/platform/queue'
import type { ClosureOutcome } from './cases/case.ts'
import { insertCaseless, selectJoined } from './cases/case-rows.ts'
import { findCases } from './cases/find-cases.ts'
import { placeReport } from './cases/place-report.ts'
import { tellReporters } from './cases/tell-reporters.ts'
import { placeReportedPictures } from './inheriting/place-reported-pictures.ts'
import type { SightingState } from './items/item.ts'
import { insertSighting } from './items/item-rows.ts'
import { holdReport } from './lock-rows.ts'
import type { RecipientSort } from './referrals/referral.ts'

export const caseClosed = (of: string, outcome: ClosureOutcome): Fact => ({
  name: 'hotline.case-closed',
  body: { case: of, outcome },
})

export const referralHandedOver = (referral: string, of: string, to: RecipientSort): Fact => ({
  name: 'hotline.referral-handed-over',
  body: { referral, case: of, to },
})

/** What the desk works by was changed: a version of a document has its second yes. What that asks of whom, others know. */
export const procedureChanged = (changed: {
  readonly version: string
  readonly kind: string
  readonly name: string
  readonly number: number
}): Fact => ({ name: 'hotline.procedure-changed', body: { ...changed } })

const textIn = (body: Fact['body'], field: string): string => {
  const text = body[field]
  if (typeof text !== 'string') throw new Error(`the fact has no ${field}`)
  return text
}

/** What a provider's decision means: what the reporter hears, and where the item is after it. Silence says nothing. */
const ANSWERS: Readonly<Record<Decision, { word: NewsWord; state: SightingState } | null>> = {
  removed: { word: 'provider-removed', state: 'down' },
  disabled: { word: 'provider-removed', state: 'down' },
  'already-removed': { word: 'provider-removed', state: 'down' },
  'account-suspended': { word: 'provider-removed', state: 'down' },
  'account-terminated': { word: 'provider-removed', state: 'down' },
  'geo-blocked': { word: 'provider-restricted', state: 'up' },
  'age-restricted': { word: 'provider-restricted', state: 'up' },
  demoted: { word: 'provider-restricted', state: 'up' },
  labelled: { word: 'provider-restricted', state: 'up' },
  partial: { word: 'provider-restricted', state: 'up' },
  'refused-lawful': { word: 'provider-refused', state: 'up' },
  'refused-insufficient': { word: 'provider-refused', state: 'up' },
  // Whoever it is not with has decided nothing about it.
  'not-ours': null,
  'not-found': { word: 'provider-did-not-find', state: 'down' },
  'no-answer': null,
}

const tell = async (desk: Desk, of: string, word: NewsWord): Promise<undefined> => {
  for (const found of await findCases(desk, [of])) await tellReporters(desk, found, word)
}

const findsCase: Subscriber = {
  name: 'hotline.finds-the-case-of-a-report',
  fact: 'intake.report-received',
  opens: 'triage',
  take: async (desk, body): Promise<undefined> => {
    const id = textIn(body, 'report')
    const [report] = await findReports(desk, [id])
    if (!report) return
    if (!isDesignated(report.kind)) {
      await insertCaseless(desk.db, { report: id, heard_on: desk.today })
      return
    }
    await holdReport(desk, id)
    if ((await selectJoined(desk.db, [id])).has(id)) return
    await placeReport(desk, {
      report: id,
      kind: report.kind,
      language: report.language,
      danger: report.danger,
    })
    if (report.brings.includes('fingerprint')) await placeReportedPictures(desk, id)
  },
}

/** How long a picture waits for its report to have a case, or for a closed case to open again. */
const PATIENCE = 60_000

const placesPictures: Subscriber = {
  name: 'hotline.places-reported-pictures',
  fact: 'hashes.fingerprint-reported',
  opens: 'match',
  take: async (desk, body): Promise<Taken> => {
    const id = textIn(body, 'report')
    const [report] = await findReports(desk, [id])
    if (!report) return
    await holdReport(desk, id)
    if (await placeReportedPictures(desk, id)) return
    // What makes no case waits for whoever opens one: opening it places its pictures.
    const hasCase = (await selectJoined(desk.db, [id])).has(id)
    if (!hasCase && !isDesignated(report.kind)) return
    return {
      again: new Date(desk.now.getTime() + PATIENCE),
      reason: hasCase ? 'the case is closed' : 'the report has no case yet',
    }
  },
}

const tellsReopened: Subscriber = {
  name: 'hotline.tells-that-a-case-opened-again',
  fact: 'hotline.inheritance-lapsed',
  take: async (desk, body) =>
    body.reopened === true ? tell(desk, textIn(body, 'case'), 'reopened') : undefined,
}

const tellsSent: Subscriber = {
  name: 'hotline.tells-that-a-notice-was-sent',
  fact: 'notices.notice-sent',
  take: async (desk, body) => tell(desk, textIn(body, 'case'), 'sent-to-provider'),
}

const tellsConfirmed: Subscriber = {
  name: 'hotline.tells-that-a-provider-confirmed',
  fact: 'notices.notice-acknowledged',
  take: async (desk, body) => tell(desk, textIn(body, 'case'), 'provider-confirmed'),
}

const notesDecision: Subscriber = {
  name: 'hotline.notes-what-a-provider-decided',
  fact: 'notices.decision-recorded',
  take: async (desk, body): Promise<undefined> => {
    const action = DECISIONS.find((known) => known === textIn(body, 'action'))
    const answer = action === undefined ? null : ANSWERS[action]
    if (answer === null) return
    await insertSighting(desk.db, {
      id: newId(),
      item: textIn(body, 'item'),
      state: answer.state,
      source: 'provider',
      seen_by: null,
      seen_at: desk.now,
    })
    await tell(desk, textIn(body, 'case'), answer.word)
  },
}

/** What the case register does when something happened elsewhere. */
export const HOTLINE_SUBSCRIBERS: readonly Subscriber[] = [
  findsCase,
  placesPictures,
  tellsReopened,
  tellsSent,
  tellsConfirmed,
  notesDecision,
]
