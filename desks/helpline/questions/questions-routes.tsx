import { namesOf, page, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import { getQuestions, getQuestionsVersion, helplineMay } from '@vigie/helpline'
import { HELPLINE_MENU } from '../menu.ts'
import { QuestionsBody } from './questions-body.tsx'
import { VersionBody } from './version-body.tsx'

const { path: PATH } = HELPLINE_MENU.questions

const questionsPage = page({
  path: PATH,
  who: helplineMay.readQuestions,
  audit: 'nothing-opened',
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const view = await getQuestions(desk)
    const versions = [...view.history, ...(view.draft === null ? [] : [view.draft])]
    const people = versions.flatMap(({ proposedBy, ruling }) => [proposedBy ?? [], ruling?.by ?? []].flat())
    return showPage(c, {
      title: visit.words('desk-helpline.pages.questions'),
      current: PATH,
      children: <QuestionsBody visit={visit} view={view} names={await namesOf(desk, people)} />,
    })
  },
})

const versionPage = page({
  path: `${PATH}/:number{[1-9][0-9]{0,5}}`,
  who: helplineMay.readQuestions,
  audit: 'nothing-opened',
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const found = await getQuestionsVersion(desk, Number(c.req.param('number')))
    return showPage(c, {
      title: visit.words('desk-helpline.pages.questions.version', { n: found.version.number }),
      current: PATH,
      children: <VersionBody visit={visit} {...found} />,
    })
  },
})

export const QUESTIONS_ROUTES = [questionsPage, versionPage]
