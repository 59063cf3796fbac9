import { type ConsoleRoute, namesOf, page, pathTo, showPage, visitOf } from '@vigie/desk-frame/page-kit'
import { findDocument, findDocuments, findVersion, hotlineMay, readPlaybook } from '@vigie/hotline'
import { Callout } from '@vigie/ui'
import { Styles } from '../parts/hotline-style.tsx'
import { AsItLooks } from './as-it-looks.tsx'
import { ChangeForm, contentTyped } from './change-form.tsx'
import { DocumentPage } from './document-page.tsx'
import { completenessText, documentPath, documentTitle } from './document-words.ts'
import { peopleIn } from './people-in.ts'
import { PlaybookPage } from './playbook-page.tsx'

const DOCUMENT = '/playbook/:kind{[a-z]+(?:-[a-z]+)*}/:name{[A-Za-z0-9-]+(?:@[a-z0-9-]+)?}'
const VERSION = '/playbook/version/:version{[0-9a-f-]{36}}'

export const PLAYBOOK_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: '/playbook',
    who: hotlineMay.readSheet,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const documents = await findDocuments(desk)
      return showPage(c, {
        title: visit.words('desk-hotline.pages.playbook'),
        current: '/playbook',
        children: (
          <>
            <Styles />
            <PlaybookPage
              visit={visit}
              documents={documents}
              names={await namesOf(desk, documents.flatMap(peopleIn))}
            />
          </>
        ),
      })
    },
  }),
  page({
    path: VERSION,
    who: hotlineMay.readSheet,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const { words } = visit
      const version = await findVersion(desk, c.req.param('version') ?? '')
      const title = words('desk-hotline.pages.playbook.version', {
        what: documentTitle(visit, version),
        n: version.number,
      })
      return showPage(c, {
        title,
        current: '/playbook',
        children: (
          <>
            <Styles />
            <div class="overview">
              <p>
                <a href={pathTo(visit, documentPath(version))}>{documentTitle(visit, version)}</a>
              </p>
              <h1>{title}</h1>
              <p class="quiet">{completenessText(visit, version)}</p>
              <AsItLooks visit={visit} playbook={await readPlaybook(desk)} version={version} />
            </div>
          </>
        ),
      })
    },
  }),
  page({
    path: DOCUMENT,
    who: hotlineMay.readSheet,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const document = await findDocument(desk, c.req.param('kind') ?? '', c.req.param('name') ?? '')
      const shown = document.held ?? document.history[0]
      return showPage(c, {
        title: shown === undefined ? '' : documentTitle(visit, shown),
        current: '/playbook',
        children: (
          <>
            <Styles />
            <DocumentPage visit={visit} document={document} names={await namesOf(desk, peopleIn(document))} />
          </>
        ),
      })
    },
  }),
  page({
    path: `${DOCUMENT}/change`,
    who: hotlineMay.proposeChange,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const { words } = visit
      const document = await findDocument(desk, c.req.param('kind') ?? '', c.req.param('name') ?? '')
      const from = document.open ?? document.held ?? document.history[0]
      const content = contentTyped(visit, document)
      const title = words('desk-hotline.pages.playbook.propose', {
        what: from === undefined ? '' : documentTitle(visit, from),
      })
      return showPage(c, {
        title,
        current: '/playbook',
        children: (
          <>
            <Styles />
            <div class="overview">
              <h1>{title}</h1>
              <p class="quiet">{words('desk-hotline.pages.playbook.languages')}</p>
              <ChangeForm visit={visit} document={document} />
              {content === null || from === undefined ? null : (
                <section aria-labelledby="as-it-looks">
                  <h2 id="as-it-looks">{words('desk-hotline.pages.playbook.looks')}</h2>
                  <Callout tone="wait">
                    <p>{words('desk-hotline.pages.playbook.not-proposed-yet')}</p>
                    <p>{completenessText(visit, { ...from, content })}</p>
                  </Callout>
                  <AsItLooks
                    visit={visit}
                    playbook={await readPlaybook(desk)}
                    version={{ ...from, content }}
                  />
                </section>
              )}
            </div>
          </>
        ),
      })
    },
  }),
]
