import { type DeskVisit, dayText, page, pathTo, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import { findRemarks, helplineMay, type Remark } from '@vigie/helpline'
import { HELPLINE_MENU } from './menu.ts'

/** So many are read at once; a month of them is kept. */
const MOST = 100

const RemarksBody = ({ visit, remarks }: { visit: DeskVisit; remarks: readonly Remark[] }) => {
  const { words } = visit
  return (
    <>
      <h1>{words('desk-helpline.pages.remarks')}</h1>
      <p>{words('desk-helpline.pages.remarks.more')}</p>
      {remarks.length === 0 ? (
        <p>{words('desk-helpline.pages.remarks.none')}</p>
      ) : (
        <ul>
          {remarks.map(({ writtenOn, language, text }) => (
            <li>
              <p class="quiet">{dayText(visit.lang, writtenOn)}</p>
              <p lang={language}>{text}</p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={pathTo(visit, HELPLINE_MENU.figures.path)}>{words('desk-helpline.pages.figures')}</a>
      </p>
    </>
  )
}

/** What could be better, in the words of those who wrote; of whose conversation, nobody knows. */
export const remarksPage = page({
  path: `${HELPLINE_MENU.figures.path}/remarks`,
  who: helplineMay.readFigures,
  audit: { act: 'helpline.read-remarks', purpose: 'help', subject: () => 'house' },
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    return showPage(c, {
      title: visit.words('desk-helpline.pages.remarks'),
      current: HELPLINE_MENU.figures.path,
      children: <RemarksBody visit={visit} remarks={await findRemarks(desk, MOST)} />,
    })
  },
})
