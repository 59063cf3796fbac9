import { page, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import { helplineMay } from '@vigie/helpline'
import { countQuarter, quartersOver } from '@vigie/helpline/counts'
import { writeCsv } from '@vigie/platform/document'
import { FiguresPage } from './figures-page.tsx'
import { tableOf } from './figures-tables.ts'
import { HELPLINE_MENU } from './menu.ts'
import { remarksPage } from './remarks-page.tsx'

const { path: PATH, who } = HELPLINE_MENU.figures
/** Of so many quarters back the figures are offered. */
const QUARTERS = 12

/** One that is offered, or else the last that is over. */
const quarterIn = (quarters: readonly string[], asked: string | undefined): string =>
  quarters.find((one) => one === asked) ?? quarters[0] ?? ''

const figuresPage = page({
  path: PATH,
  who,
  audit: 'nothing-opened',
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const quarters = quartersOver(desk.today, QUARTERS)
    const figures = await countQuarter(desk, quarterIn(quarters, c.req.query('quarter')))
    if (figures === null) return c.notFound()
    return showPage(c, {
      title: visit.words('desk-helpline.pages.figures'),
      current: PATH,
      children: <FiguresPage visit={visit} quarters={quarters} figures={figures} />,
    })
  },
})

const figuresSheet = page({
  path: `${PATH}/sheet`,
  who: helplineMay.readFigures,
  audit: 'nothing-opened',
  show: async (desk, c) => {
    const quarters = quartersOver(desk.today, QUARTERS)
    const figures = await countQuarter(desk, quarterIn(quarters, c.req.query('quarter')))
    if (figures === null) return c.notFound()
    return c.body(writeCsv(tableOf(visitOf(c, desk), figures)), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="vigie-helpline-${figures.quarter}.csv"`,
    })
  },
})

export const FIGURES_ROUTES = [figuresPage, figuresSheet, remarksPage]
