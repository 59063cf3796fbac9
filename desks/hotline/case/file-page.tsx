import { type DeskVisit, dayText, momentText, nameOf, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import type { ItemView } from '@vigie/hotline'
import { Defanged, PrintButton } from '@vigie/ui'
import { CASE_FILE_STYLE } from '../parts/hotline-style.tsx'
import { Evidence } from './evidence.tsx'
import { FileLetters, type Letters } from './file-letters.tsx'
import { FoundOf } from './found.tsx'
import { WholeStory } from './history.tsx'
import { itemTitle, Where } from './items.tsx'
import { Messages } from './mailbox.tsx'
import { type OpenedCase, Report } from './reports.tsx'

export interface CaseFile {
  readonly view: OpenedCase
  readonly letters: Letters
  /** What the house is called, and its own mailbox, which stands exact in what left. */
  readonly centre: string
  readonly ours: string
}
type Part = { readonly visit: DeskVisit; readonly view: OpenedCase }

/**
 * A case for paper: to whoever reads it nobody is "you", and what was taken over from another case is told without saying
 * from which.
 */
const forPaper = (visit: DeskVisit, view: OpenedCase): Part => ({
  visit: { ...visit, person: { ...visit.person, id: '' } },
  view: { ...view, known: { ...view.known, groups: new Map() } },
})

function Head({ visit, view }: Part) {
  const { words, lang } = visit
  const closure = view.closures.at(-1)
  const facts: readonly (readonly [string, string])[] = [
    [words('desk-hotline.pages.file.opened'), dayText(lang, view.openedOn)],
    [words('hotline.fields.kind'), valueText(words, 'intake', 'kind', view.kind)],
    [words('ui.fields.language'), valueText(words, 'ui', 'language', view.language)],
    [
      words('desk-hotline.pages.file.state'),
      view.waitsFor === null
        ? words('desk-hotline.pages.closed-as', {
            outcome: closure ? valueText(words, 'hotline', 'outcome', closure.outcome) : '',
          })
        : words(`hotline.waits.${view.waitsFor}`),
    ],
    [
      words('desk-hotline.pages.file.taker'),
      view.takenBy === null ? words('desk-hotline.pages.free') : nameOf(visit, view.names, view.takenBy),
    ],
    [
      words('desk-hotline.pages.file.holds'),
      [
        words('desk-hotline.pages.n-reports', { n: view.reports.length }),
        words('desk-hotline.pages.n-items', { n: view.items.length }),
      ].join(' · '),
    ],
  ]
  return (
    <dl class="facts">
      {facts.map(([title, text]) => (
        <div>
          <dt>{title}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function Item({ visit, view, item }: Part & { item: ItemView }) {
  const { words } = visit
  return (
    <article class="item">
      <h3>{itemTitle(visit, item)}</h3>
      {item.address === null ? (
        <p>
          {words(item.form === 'picture' ? 'desk-pictures.pages.picture-item' : 'desk-hotline.pages.account')}
        </p>
      ) : (
        <p class="address">
          <Defanged address={item.address} />
        </p>
      )}
      {item.form === 'address' ? <Where visit={visit} item={item} names={view.names} unfolded /> : null}
      <FoundOf visit={visit} view={view} item={item} unfolded />
      <Evidence visit={visit} view={view} item={item} onPaper />
    </article>
  )
}

/** The whole of one case on paper: nothing of another case, no way to reach a reporter, nothing to press. */
export function CaseFilePage({ visit: reader, file }: { visit: DeskVisit; file: CaseFile }) {
  const { visit, view } = forPaper(reader, file.view)
  const { words, lang } = visit
  return (
    <div class="case-file">
      <link rel="stylesheet" href={CASE_FILE_STYLE.path} precedence="desk" />
      <div class="file-mark">
        <p>
          <strong>{words('desk-hotline.pages.file.confidential')}</strong> · {file.centre} ·{' '}
          {words('desk-hotline.pages.case', { n: view.number })}
        </p>
        <p>
          {words('desk-hotline.pages.file.printed', {
            name: visit.person.name,
            when: momentText(lang, visit.now),
          })}
        </p>
      </div>
      <div class="file-body">
        <p class="ways not-on-paper">
          <a href={pathTo(visit, `/case/${view.number}`)}>
            {words('desk-hotline.pages.back-to-case', { n: view.number })}
          </a>
          <PrintButton>{words('desk-hotline.pages.file.print')}</PrintButton>
        </p>
        <p class="quiet not-on-paper">{words('desk-hotline.pages.file.how')}</p>
        <h1>{words('desk-hotline.pages.case', { n: view.number })}</h1>
        <Head visit={visit} view={view} />
        <section aria-labelledby="said">
          <h2 id="said">{words('desk-hotline.pages.said')}</h2>
          <p class="quiet">{words('desk-hotline.pages.file.contact')}</p>
          {view.reports.map(({ opened, why }) => (
            <>
              <Report
                visit={visit}
                report={opened}
                why={why}
                names={view.names}
                statements={view.statements.get(opened.id)}
                withoutContact
              />
              {opened.messages.length === 0 ? null : (
                <Messages visit={visit} report={opened} names={view.names} />
              )}
            </>
          ))}
        </section>
        <section aria-labelledby="where">
          <h2 id="where">{words('desk-hotline.pages.where')}</h2>
          {view.items.map((item) => (
            <Item visit={visit} view={view} item={item} />
          ))}
        </section>
        <FileLetters visit={visit} view={view} letters={file.letters} ours={file.ours} />
        <section aria-labelledby="history">
          <h2 id="history">{words('desk-hotline.pages.history')}</h2>
          <WholeStory visit={visit} view={view} />
        </section>
        <p class="file-end">{words('desk-hotline.pages.file.end', { n: view.number })}</p>
      </div>
    </div>
  )
}
