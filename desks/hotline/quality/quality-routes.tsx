import {
  type ConsoleContext,
  type ConsoleRoute,
  type DeskVisit,
  namesOf,
  page,
  pathOf,
  visitOf,
} from '@vigie/desk-frame/page-kit'
import {
  COMPARED,
  findSampledLines,
  findSamples,
  findToLookAgain,
  getItemToLookAt,
  getSample,
  hotlineMay,
  readPlaybook,
  repeatDraw,
  type SampledLine,
} from '@vigie/hotline'
import type { Table } from '@vigie/platform/document'
import { planKeys } from '../case/plan-steps.tsx'
import { showDesk } from '../parts/desk-page.tsx'
import { ANSWER_SCRIPT, LOOK_SCRIPT } from '../parts/page-scripts.ts'
import { TABLE_FORMS, tableFile } from '../parts/table-file.ts'
import { LookAside, LookPage } from './look-page.tsx'
import { QualityPage } from './quality-page.tsx'
import { titleText } from './quarter-text.ts'
import { answerText, questionText, SamplePage } from './sample-page.tsx'

const QUARTER = '2[0-9]{3}-Q[1-4]'
const quarterOf = (c: ConsoleContext): string => (c.req.param('quarter') ?? '').slice(0, '2026-Q1'.length)

const samplesPage = page({
  path: '/quality',
  who: hotlineMay.readSample,
  audit: 'nothing-opened',
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    return showDesk(c, desk, visit, {
      title: visit.words('desk-hotline.pages.quality'),
      current: '/desk',
      children: <QualityPage visit={visit} samples={await findSamples(desk)} />,
    })
  },
})

const samplePage = page({
  path: `/quality/:quarter{${QUARTER}}`,
  who: hotlineMay.readSample,
  audit: {
    act: 'hotline.open-sample',
    subject: (c) => `sample:${quarterOf(c)}`,
    purpose: 'follow-up',
  },
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const quarter = quarterOf(c)
    const view = await getSample(desk, quarter)
    const isAsked = visit.url.searchParams.get('repeat') === 'yes'
    return showDesk(c, desk, visit, {
      title: titleText(visit, quarter),
      current: '/desk',
      children: (
        <SamplePage
          visit={visit}
          view={view}
          names={await namesOf(desk, [view.sample.drawnBy])}
          repeated={isAsked ? await repeatDraw(desk, quarter) : null}
        />
      ),
    })
  },
})

const linesTable = (visit: DeskVisit, quarter: string, lines: readonly SampledLine[]): Table => {
  const { words } = visit
  const said = (question: (typeof COMPARED)[number], answer: string | undefined) =>
    answer === undefined || answer === '' ? null : answerText(visit, question, answer)
  return {
    title: `${words('desk-hotline.pages.quality')} ${quarter}`,
    header: [
      words('desk-hotline.pages.export.place'),
      words('hotline.fields.case'),
      words('hotline.fields.item'),
      words('desk-hotline.pages.export.id'),
      words('desk-hotline.pages.quality.column.sample'),
      words('desk-hotline.pages.quality.column.together'),
      ...COMPARED.flatMap((question) => [
        words('desk-hotline.pages.quality.verdict', { answer: questionText(visit, question) }),
        words('desk-hotline.pages.quality.again', { answer: questionText(visit, question) }),
      ]),
    ],
    lines: lines.map(({ place, item, caseNumber, number, decided, together, way, found }) => [
      place,
      caseNumber,
      number,
      item,
      words(`desk-hotline.pages.quality.${way ?? 'waiting'}`),
      words(together ? 'desk-hotline.pages.yes' : 'desk-hotline.pages.no'),
      ...COMPARED.flatMap((question) => [
        said(question, decided[question]),
        said(question, found?.[question]),
      ]),
    ]),
  }
}

const sampleFiles = TABLE_FORMS.map((form) =>
  page({
    path: `/quality/:quarter{${QUARTER}\\.${form}}`,
    who: hotlineMay.readSample,
    audit: { act: 'hotline.export-sample', subject: (c) => `sample:${quarterOf(c)}`, purpose: 'follow-up' },
    show: async (desk, c) => {
      const quarter = quarterOf(c)
      const lines = await findSampledLines(desk, quarter)
      return tableFile(c, form, `quality-${quarter}`, linesTable(visitOf(c, desk), quarter, lines))
    },
  }),
)

/** On to the next drawn item that waits for whoever comes; to the queue where none does. It opens nothing. */
const next = page({
  path: '/quality/next',
  who: hotlineMay.lookAgain,
  audit: 'nothing-opened',
  show: async (desk, c) => {
    const [first] = await findToLookAgain(desk)
    const done = c.req.query('done')
    const said = done === undefined ? '' : `?${new URLSearchParams({ done })}`
    return c.redirect(pathOf(c, `${first === undefined ? '/queue' : `/quality/look/${first}`}${said}`), 303)
  },
})

const look = page({
  path: '/quality/look/:sample{[0-9a-f-]{36}}',
  who: hotlineMay.lookAgain,
  audit: {
    act: 'hotline.open-sample-item',
    subject: (c) => `sample-item:${c.req.param('sample') ?? ''}`,
    purpose: 'assess',
  },
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const item = await getItemToLookAt(desk, c.req.param('sample') ?? '')
    return showDesk(c, desk, visit, {
      title: visit.words('desk-hotline.pages.look-again'),
      modules: [LOOK_SCRIPT.path, ANSWER_SCRIPT.path],
      keys: planKeys(visit),
      acts: <LookAside visit={visit} item={item} />,
      children: <LookPage visit={visit} item={item} playbook={await readPlaybook(desk)} />,
    })
  },
})

export const QUALITY_ROUTES: readonly ConsoleRoute[] = [samplesPage, ...sampleFiles, samplePage, next, look]
