import { type ConsoleRoute, namesOf, page, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import { isLanguage } from '@vigie/kernel'
import {
  countSent,
  countWaiting,
  findDecisionsInFile,
  findInaccuracyFile,
  findInaccuracyFiles,
  findLastDecisions,
  findOpenComplaints,
  findRefused,
  findSheet,
  findSuspensions,
  findWarnings,
  getDecision,
  isAnySetAside,
  moderationMay,
  toldOf,
  writeTelling,
} from '@vigie/moderation'
import { z } from 'zod'
import { DecisionPage } from './decision-page.tsx'
import { DecisionsPage } from './decisions-page.tsx'
import { FiguresPage } from './figures-page.tsx'
import { SenderPage } from './sender-page.tsx'
import { setAsidePage } from './set-aside-page.tsx'

export const DECISIONS_PATH = '/decisions'
const LINES = 50
const MOST_WAITING = 100
const ID = '{[0-9a-f-]{36}}'

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
      refused: await findRefused(desk.db, MOST_WAITING),
      counts: await countWaiting(desk.db),
      isAnySetAside: await isAnySetAside(desk.db),
    }
    return showPage(c, {
      title: visit.words('moderation.pages.decisions'),
      current: DECISIONS_PATH,
      children: <DecisionsPage visit={visit} view={view} />,
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
    const asked = c.req.query('in') ?? ''
    const language = isLanguage(asked) ? asked : visit.lang
    return showPage(c, {
      title: visit.words('moderation.pages.decision'),
      current: DECISIONS_PATH,
      children: (
        <DecisionPage
          visit={visit}
          decision={decision}
          names={await namesOf(desk, [...people, ...tellers])}
          texts={{
            uploader: writeTelling(told, 'uploader', language, desk.letterhead),
            notifier: writeTelling(told, 'notifier', language, desk.letterhead),
          }}
        />
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
    const view = {
      id,
      counts: await countSent(desk, id),
      warnings: await findWarnings(desk.db, id),
      suspensions: await findSuspensions(desk.db, id),
      files: await findInaccuracyFiles(desk.db, id),
    }
    return showPage(c, {
      title: visit.words('moderation.pages.sender'),
      current: DECISIONS_PATH,
      children: <SenderPage visit={visit} view={view} />,
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
      children: <FiguresPage visit={visit} />,
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
    if (period === undefined) return c.redirect(`/${visitOf(c, desk).lang}/notice-figures`, 303)
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
    const { sender: _sender, prepared_by: _by, recorded_by: _recorded, ...said } = found
    const decisions = await findDecisionsInFile(desk.db, id)
    const body = JSON.stringify(
      { from: desk.letterhead.name, law: 'Article 22(6) DSA', ...said, decisions },
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
