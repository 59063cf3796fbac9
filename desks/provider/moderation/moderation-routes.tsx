import {
  type ConsoleContext,
  type ConsoleRoute,
  DESK_STYLE,
  type DeskVisit,
  namesOf,
  page,
  showPage,
  visitOf,
} from '@vigie/desk-frame/page-kit'
import { findSender, referenceOf } from '@vigie/incoming'
import { isLanguage, type Language } from '@vigie/kernel'
import {
  countSent,
  countWaiting,
  findDecisionsInFile,
  findInaccuracyFile,
  findInaccuracyFiles,
  findLastDecisions,
  findOpenComplaints,
  findRefused,
  findSenderTellings,
  findSheet,
  findSuspensions,
  findWarnings,
  getDecision,
  isAnySetAside,
  moderationMay,
  selectSilentComplaints,
  toldOf,
  writeSuspension,
  writeTelling,
  writeWarning,
} from '@vigie/moderation'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { DecisionPage } from './decision-page.tsx'
import { DecisionsPage } from './decisions-page.tsx'
import { FiguresPage } from './figures-page.tsx'
import { SenderPage, senderTitle } from './sender-page.tsx'
import { setAsidePage } from './set-aside-page.tsx'

export const DECISIONS_PATH = '/decisions'
const LINES = 50
const MOST_WAITING = 100
const ID = '{[0-9a-f-]{36}}'

/** In which language a text is to be copied: the one asked for, or else that of whoever copies it. */
const languageFor = (c: ConsoleContext, { lang }: DeskVisit): Language => {
  const asked = c.req.query('in') ?? ''
  return isLanguage(asked) ? asked : lang
}

const styled = (children: Child): Child => (
  <>
    <link rel="stylesheet" href={DESK_STYLE.path} precedence="desk" />
    {children}
  </>
)

const Key = z.string().transform((text) => {
  const [at = '', id = ''] = text.split('~')
  const moment = new Date(at)
  return Number.isNaN(moment.getTime()) || !z.uuid().safeParse(id).success ? null : { at: moment, id }
})

const decisionsPage = page({
  path: DECISIONS_PATH,
  who: moderationMay.readDecisions,
  audit: 'nothing-opened',
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const before = Key.safeParse(c.req.query('before')).data ?? null
    const found = await findLastDecisions(desk.db, { before, most: LINES + 1 })
    const lines = found.slice(0, LINES)
    const last = lines.at(-1)
    const view = {
      lines,
      more: found.length > LINES && last ? `${last.decided_at.toISOString()}~${last.id}` : null,
      complaints: await findOpenComplaints(desk.db, MOST_WAITING),
      silent: await selectSilentComplaints(desk.db, { most: MOST_WAITING }),
      refused: await findRefused(desk.db, MOST_WAITING),
      counts: await countWaiting(desk.db),
      isAnySetAside: await isAnySetAside(desk.db),
    }
    return showPage(c, {
      title: visit.words('moderation.pages.decisions'),
      current: DECISIONS_PATH,
      children: styled(<DecisionsPage visit={visit} view={view} />),
    })
  },
})

const decisionPage = page({
  path: `/decision/:decision${ID}`,
  who: moderationMay.readDecisions,
  audit: {
    act: 'moderation.read-decision',
    purpose: 'decide',
    subject: (c) => `decision:${c.req.param('decision') ?? ''}`,
  },
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const decision = await getDecision(desk, c.req.param('decision') ?? '')
    const people = [decision.decidedBy, ...decision.complaints.flatMap(({ ruling }) => ruling?.by ?? [])]
    const tellers = decision.tellings.flatMap((one) => one.told_by ?? [])
    const told = toldOf(decision)
    const language = languageFor(c, visit)
    return showPage(c, {
      title: visit.words('moderation.pages.decision'),
      current: DECISIONS_PATH,
      children: styled(
        <DecisionPage
          visit={visit}
          decision={decision}
          names={await namesOf(desk, [...people, ...tellers])}
          texts={{
            uploader: writeTelling(told, 'uploader', language, desk.letterhead),
            notifier: writeTelling(told, 'notifier', language, desk.letterhead),
          }}
          mailbox={desk.letterhead.mailbox}
        />,
      ),
    })
  },
})

const senderPage = page({
  path: `/sender/:sender${ID}`,
  who: moderationMay.readDecisions,
  audit: 'nothing-opened',
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const id = c.req.param('sender') ?? ''
    const sender = await findSender(desk, id)
    if (sender === null) return c.notFound()
    const warnings = await findWarnings(desk.db, id)
    const suspensions = await findSuspensions(desk.db, id)
    const language = languageFor(c, visit)
    const view = {
      id,
      sender,
      counts: await countSent(desk, id),
      warnings,
      suspensions,
      files: await findInaccuracyFiles(desk.db, id),
      mailbox: desk.letterhead.mailbox,
      tellings: await findSenderTellings(
        desk.db,
        [...warnings, ...suspensions].map((one) => one.id),
      ),
      texts: new Map([
        ...warnings.map((one) => [one.id, writeWarning(one, language, desk.letterhead).text] as const),
        ...suspensions.map((one) => [one.id, writeSuspension(one, language, desk.letterhead).text] as const),
      ]),
    }
    return showPage(c, {
      title: senderTitle(visit, sender),
      current: DECISIONS_PATH,
      children: styled(<SenderPage visit={visit} view={view} />),
    })
  },
})

const figuresPage = page({
  path: '/notice-figures',
  who: moderationMay.readFigures,
  audit: 'nothing-opened',
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    return showPage(c, {
      title: visit.words('moderation.pages.figures'),
      current: DECISIONS_PATH,
      children: styled(<FiguresPage visit={visit} />),
    })
  },
})

/** A file is saved, never drawn in the browser. */
const file = (name: string, type: string, body: string): Response =>
  new Response(body, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  })

const Period = z.object({ from: z.iso.date(), to: z.iso.date() }).refine(({ from, to }) => from <= to)

const sheetFile = page({
  path: '/notice-figures/sheet',
  who: moderationMay.readFigures,
  audit: 'nothing-opened',
  show: async (desk, c) => {
    const period = Period.safeParse(c.req.query()).data
    if (period === undefined) {
      const visit = visitOf(c, desk)
      const wrong = { from: c.req.query('from') ?? '', to: c.req.query('to') ?? '' }
      return showPage(c, {
        title: visit.words('moderation.pages.figures'),
        status: 422,
        current: DECISIONS_PATH,
        children: styled(<FiguresPage visit={visit} wrong={wrong} />),
      })
    }
    const name = `4_notices-${period.from}-${period.to}.csv`
    return file(name, 'text/csv; charset=utf-8', await findSheet(desk, period))
  },
})

const inaccuracyFile = page({
  path: `/inaccuracy-file/:file${ID}`,
  who: moderationMay.keepInaccuracyFile,
  audit: 'nothing-opened',
  show: async (desk, c) => {
    const id = c.req.param('file') ?? ''
    const found = await findInaccuracyFile(desk.db, id)
    if (found === undefined) return c.notFound()
    const { sender, prepared_by: _by, recorded_by: _recorded, ...said } = found
    const decisions = (await findDecisionsInFile(desk.db, id)).map(({ notice, ...one }) => ({
      ...one,
      notice: referenceOf(notice),
    }))
    const flagger = await findSender(desk, sender)
    const body = JSON.stringify(
      { from: desk.letterhead.name, law: 'Article 22(6) DSA', flagger, ...said, decisions },
      null,
      2,
    )
    return file(`inaccuracy-${id}.json`, 'application/json; charset=utf-8', body)
  },
})

export const MODERATION_ROUTES: readonly ConsoleRoute[] = [
  decisionsPage,
  decisionPage,
  setAsidePage,
  senderPage,
  figuresPage,
  sheetFile,
  inaccuracyFile,
]
