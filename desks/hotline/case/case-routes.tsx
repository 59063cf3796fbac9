import type { ConsoleContext, ConsoleRoute, DeskVisit } from '@vigie/desk-frame/page-kit'
import { findRectifications, pathOf, visitOf } from '@vigie/desk-frame/page-kit'
import {
  findFollowed,
  findNextToAssess,
  getCase,
  getCaseId,
  hotlineMay,
  type ItemView,
  readPlaybook,
} from '@vigie/hotline'
import { arbitrateItem } from '@vigie/hotline/verbs/arbitrate-item'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { enterFingerprint } from '@vigie/hotline/verbs/enter-fingerprint'
import { readCase } from '@vigie/hotline/verbs/read-case'
import { Refused } from '@vigie/kernel'
import {
  findProviders,
  findServices,
  getStatus,
  type LetterPreview,
  previewLetter,
  readLetterVersion,
  sendingOf,
} from '@vigie/notices'
import { type Desk, visit as read } from '@vigie/platform/operation'
import { LANG } from '@vigie/platform/web'
import { queueBeside, readingPage, showDesk } from '../parts/desk-page.tsx'
import { ANSWER_SCRIPT, CHOOSE_SCRIPT, LOOK_SCRIPT } from '../parts/page-scripts.ts'
import { EnterPage } from '../pictures/enter-page.tsx'
import { findKnown } from '../pictures/known.ts'
import { CaseActs, offeredActs } from './acts.tsx'
import { ArbitratePage } from './arbitrate-page.tsx'
import { AssessAside, AssessPage } from './assess-page.tsx'
import { CasePage } from './case-page.tsx'
import { DestroyedCase } from './destroyed.tsx'
import { CaseFilePage } from './file-page.tsx'
import { itemTitle } from './items.tsx'
import { ItemsPage } from './items-page.tsx'
import { planKeys } from './plan-steps.tsx'
import { PrepareNoticePage } from './prepare-notice-page.tsx'
import { PrepareReferralPage } from './prepare-referral-page.tsx'
import type { OpenedCase } from './reports.tsx'

const NUMBER = ':number{[0-9]{1,9}}'
const reading = {
  act: readCase.name,
  sort: 'case',
  find: (desk: Desk, c: ConsoleContext) => getCaseId(desk, Number(c.req.param('number'))),
} as const

const open = async (
  desk: Desk,
  c: ConsoleContext,
  id: string,
): Promise<{ visit: DeskVisit; view: OpenedCase }> => {
  const view = await getCase(desk, id)
  const known = await findKnown(desk, view.items)
  const statements = await findRectifications(
    desk,
    view.reports.map(({ report }) => report),
  )
  const playbook = await readPlaybook(desk)
  const rounds = view.items.flatMap((item) => item.rounds)
  const followed = await findFollowed(
    desk,
    rounds.flatMap(({ assessments }) => assessments.flatMap((one) => one.followed)),
  )
  const { sheet } = playbook
  return { visit: visitOf(c, desk), view: { ...view, known, statements, playbook, sheet, followed } }
}

const caseTitle = ({ words }: DeskVisit, view: OpenedCase): string =>
  words('desk-hotline.pages.case', { n: view.number })

const whole = readingPage({
  path: `/case/${NUMBER}`,
  ...reading,
  purpose: 'follow-up',
  show: async (desk, c, id) => {
    const { visit, view } = await open(desk, c, id)
    if (view.destroyedOn !== null) {
      return showDesk(c, desk, visit, {
        title: caseTitle(visit, view),
        children: <DestroyedCase visit={visit} view={view} on={view.destroyedOn} />,
      })
    }
    const acts = offeredActs(visit, view, await findProviders(desk))
    return showDesk(c, desk, visit, {
      title: caseTitle(visit, view),
      queue: await queueBeside(desk, visit, view.number),
      acts: <CaseActs visit={visit} view={view} acts={acts} />,
      children: <CasePage visit={visit} view={view} />,
    })
  },
})

/** A page about one item of a case, for whoever may do that with it now. */
const itemPage = (
  step: 'assess' | 'arbitrate' | 'fingerprint',
  operation: string,
  draw: (
    c: ConsoleContext,
    desk: Desk,
    at: { visit: DeskVisit; view: OpenedCase; item: ItemView },
  ) => Promise<Response>,
): ConsoleRoute =>
  readingPage({
    path: `/case/${NUMBER}/${step}/:item{[0-9]{1,4}}`,
    ...reading,
    purpose: 'assess',
    show: async (desk, c, id) => {
      const { visit, view } = await open(desk, c, id)
      const item = view.items.find(({ number }) => number === Number(c.req.param('item')))
      if (!item) throw new Refused('no-such-item', 'unknown')
      const why =
        view.possible.find((one) => one.operation === operation && one.item === item.id)?.why ?? null
      if (why !== null) throw new Refused(why, 'conflict')
      return draw(c, desk, { visit, view, item })
    },
  })

/** On to the next item that waits for whoever comes from this one; to the case where none does. It opens nothing. */
const next: ConsoleRoute = {
  method: 'GET',
  path: `/${LANG}/case/${NUMBER}/assess`,
  who: hotlineMay.workAtDesk,
  audit: 'nothing-opened',
  handle: (c, actor) =>
    read(c.var.console.house, actor, null, async (desk) => {
      const number = Number(c.req.param('number'))
      const after = Number(c.req.query('after') ?? 0)
      const item = await findNextToAssess(desk, await getCaseId(desk, number), after)
      const done = c.req.query('done')
      const said = done === undefined ? '' : `?${new URLSearchParams({ done })}`
      return c.redirect(pathOf(c, `/case/${number}${item === null ? '' : `/assess/${item}`}${said}`), 303)
    }),
}

export const CASE_ROUTES: readonly ConsoleRoute[] = [
  whole,
  next,
  itemPage('assess', assessItem.name, (c, desk, { visit, view, item }) =>
    showDesk(c, desk, visit, {
      title: `${visit.words('hotline.operations.assess-item.title')}: ${caseTitle(visit, view)}, ${itemTitle(visit, item)}`,
      modules: [LOOK_SCRIPT.path, ANSWER_SCRIPT.path],
      keys: planKeys(visit),
      acts: <AssessAside visit={visit} view={view} />,
      children: <AssessPage visit={visit} view={view} item={item} />,
    }),
  ),
  itemPage('arbitrate', arbitrateItem.name, (c, desk, { visit, view, item }) =>
    showDesk(c, desk, visit, {
      title: `${visit.words('hotline.operations.arbitrate-item.title')}: ${caseTitle(visit, view)}, ${itemTitle(visit, item)}`,
      modules: [ANSWER_SCRIPT.path],
      keys: planKeys(visit),
      acts: <AssessAside visit={visit} view={view} />,
      children: <ArbitratePage visit={visit} view={view} item={item} />,
    }),
  ),
  itemPage('fingerprint', enterFingerprint.name, (c, desk, { visit, view, item }) =>
    showDesk(c, desk, visit, {
      title: `${visit.words('desk-pictures.pages.enter')}: ${caseTitle(visit, view)}, ${itemTitle(visit, item)}`,
      children: <EnterPage visit={visit} view={view} item={item} />,
    }),
  ),
  readingPage({
    path: `/case/${NUMBER}/items`,
    ...reading,
    purpose: 'follow-up',
    show: async (desk, c, id) => {
      const { visit, view } = await open(desk, c, id)
      return showDesk(c, desk, visit, {
        title: `${visit.words('hotline.operations.note-traces.title')}: ${caseTitle(visit, view)}`,
        modules: [ANSWER_SCRIPT.path, CHOOSE_SCRIPT.path],
        keys: planKeys(visit),
        children: <ItemsPage visit={visit} view={view} providers={await findProviders(desk)} />,
      })
    },
  }),
  readingPage({
    path: `/case/${NUMBER}/file`,
    ...reading,
    act: 'hotline.print-case',
    purpose: 'follow-up',
    show: async (desk, c, id) => {
      const { visit, view } = await open(desk, c, id)
      if (view.destroyedOn !== null) {
        return showDesk(c, desk, visit, {
          title: caseTitle(visit, view),
          children: <DestroyedCase visit={visit} view={view} on={view.destroyedOn} />,
        })
      }
      const sent = view.notices.filter((notice) => sendingOf(notice) !== null)
      const letters = new Map<string, LetterPreview>()
      for (const { id: notice } of sent) letters.set(notice, await previewLetter(desk, notice))
      const { name, mailbox } = desk.letterhead
      return showDesk(c, desk, visit, {
        title: visit.words('desk-hotline.pages.file', { n: view.number }),
        children: <CaseFilePage visit={visit} file={{ view, letters, centre: name, ours: mailbox }} />,
      })
    },
  }),
  readingPage({
    path: `/case/${NUMBER}/notice`,
    ...reading,
    purpose: 'prepare-notice',
    show: async (desk, c, id) => {
      const { visit, view } = await open(desk, c, id)
      return showDesk(c, desk, visit, {
        title: `${visit.words('hotline.operations.prepare-notice.title')}: ${caseTitle(visit, view)}`,
        modules: [ANSWER_SCRIPT.path, CHOOSE_SCRIPT.path],
        keys: planKeys(visit),
        children: (
          <PrepareNoticePage
            visit={visit}
            view={view}
            providers={await findProviders(desk)}
            status={await getStatus(desk)}
            letters={(await readLetterVersion(desk)).sentences}
            services={await findServices(desk, null)}
          />
        ),
      })
    },
  }),
  readingPage({
    path: `/case/${NUMBER}/referral`,
    ...reading,
    purpose: 'hand-over',
    show: async (desk, c, id) => {
      const { visit, view } = await open(desk, c, id)
      return showDesk(c, desk, visit, {
        title: `${visit.words('hotline.operations.prepare-referral.title')}: ${caseTitle(visit, view)}`,
        children: <PrepareReferralPage visit={visit} view={view} />,
      })
    },
  }),
]
