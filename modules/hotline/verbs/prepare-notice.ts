import { type OpenedReport, openReports } from '@vigie/intake'
import { LANGUAGES } from '@vigie/kernel'
import {
  addNotice,
  findNoticesOfCase,
  getProvider,
  getStatus,
  NOTIFIERS,
  readLetterVersion,
  STANDINGS,
  type ToldBefore,
  textsIn,
  toldBefore,
} from '@vigie/notices'
import { getEligibility } from '@vigie/people'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { isInDanger } from '../cases/danger.ts'
import { getItem, holdCase } from '../cases/find-cases.ts'
import { knownNames } from '../cases/known-names.ts'
import { verdictOf } from '../items/item.ts'
import { articlesOf, citedInNotice, legalGrounds } from '../items/legal-grounds.ts'
import { noticeRefusal, sameKind, toNotify } from '../items/notifying.ts'
import { commonRule, isPrivate, routesOf } from '../items/routing.ts'
import { readSheet } from '../law/read-sheet.ts'
import { may } from '../may.ts'
import { mayPrepareNotice } from '../may-refer.ts'
import { chooseRule } from '../overriding.ts'
import { insist, refuse } from '../refusals.ts'

/** In one notice. */
export const MOST_ITEMS = 50
const MOST_TOLD = 5

/** What a report says of the platform that was told before us; null where it says none was. */
export const toldBeforeOf = (report: OpenedReport): ToldBefore | null => {
  const { platformTold, receivedOn: on, toldWhen: when, toldNumber: number, platformAnswer: answer } = report
  return platformTold === 'yes' ? { on, when, number, answer } : null
}

/** Prepares a notice to a provider for a second analyst, out of items that two people found illegal. */
export const prepareNotice = operation({
  name: 'hotline.prepare-notice',
  who: may.prepareNotice,
  on: 'case',
  opens: 'prepare-notice',
  vetted: true,
  input: z.strictObject({
    case: z.uuid(),
    provider: z.uuid(),
    // Which of its services: whoever prepares the notice confirms what the directory says of the address.
    service: z.uuid().optional(),
    items: z.array(z.uuid()).min(1).max(MOST_ITEMS),
    standing: z.enum(STANDINGS),
    // Art. 16(2)(c): without a name there is no mark of the trusted flagger either, so it is given unless somebody asks.
    notifier: z.enum(NOTIFIERS).default('entity'),
    language: z.enum(LANGUAGES),
    explanation: z.string().trim().max(5000).meta({ long: true }),
    // Reports of the case whose senders told the platform first: the letter says so, and nothing of theirs.
    toldBefore: z.array(z.uuid()).max(MOST_TOLD).default([]),
    overrideReason: z.string().trim().max(2000).meta({ long: true }).optional(),
  }),
  run: async (desk, input) => {
    const found = await holdCase(desk, input.case)
    insist(mayPrepareNotice(desk.actor, found))
    const eligibility = await getEligibility(desk)
    const provider = await getProvider(desk, input.provider)
    const items = [...new Set(input.items)].map((id) => getItem(found, id))
    const notices = await findNoticesOfCase(desk, found.id, 'unopened')
    const sheet = await readSheet(desk)
    for (const item of items) insist(noticeRefusal(item, found.referrals, notices, input, sheet))
    if (!provider.languages.includes(input.language)) throw refuse('provider-does-not-read-that')
    const to = input.standing === 'trusted' ? 'notice' : 'ordinary-notice'
    const facts = { imminentDanger: isInDanger(found), status: await getStatus(desk) }
    const routes = items.map((item) => routesOf(item, provider, facts))
    const chosen = chooseRule(desk, commonRule(routes, to), input.overrideReason)
    const notified = items.map((item) => toNotify(desk, item, sheet))
    const articles = articlesOf(
      sheet,
      items.flatMap((item) => verdictOf(item) ?? []),
    )
    const wanted = [...new Set(input.toldBefore)]
    if (wanted.some((id) => !found.reports.some(({ report }) => report === id)))
      throw refuse('no-such-report')
    const { sentences } = await readLetterVersion(desk)
    const told = (await openReports(desk, wanted)).map((report) => {
      const before = toldBeforeOf(report)
      if (before === null) throw refuse('platform-was-not-told')
      return toldBefore(textsIn(sentences, input.language), input.language, before)
    })
    return addNotice(desk, {
      case: found.id,
      provider: provider.id,
      service: input.service ?? null,
      kind: sameKind(items),
      standing: input.standing,
      notifier: input.notifier,
      language: input.language,
      explanation: [...told, input.explanation].filter((part) => part !== '').join('\n\n'),
      known: await knownNames(desk, found),
      legalGrounds: legalGrounds(citedInNotice(articles), input.language),
      ...chosen,
      isOutsideAct: items.some(isPrivate),
      eligibility,
      items: notified,
    })
  },
  subject: (_input, result) => `notice:${result.notice}`,
})
