import { STAFF } from '@vigie/platform/operation'
import { ButtonLink } from '@vigie/ui'
import { type ConsoleRoute, pathOf, wordsFor } from '../console.ts'
import { page } from '../page.ts'
import { HELP, HelpOf, helpedPages } from '../parts/page-help.tsx'
import { showPage } from '../shell.tsx'

export const HELP_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: HELP,
    who: STAFF,
    audit: 'nothing-opened',
    show: async (_desk, c) => {
      const words = wordsFor(c)
      const asked = helpedPages(c).find(({ path }) => path === c.req.query('page'))
      const shown = asked === undefined ? helpedPages(c) : [asked]
      const title = words(asked === undefined ? 'desk-frame.pages.help.all' : 'desk-frame.pages.help.page')
      return showPage(c, {
        title,
        children: (
          <>
            <h1>{title}</h1>
            {shown.map((line) => (
              <section aria-labelledby={`help-${line.path.slice(1)}`}>
                <h2 id={`help-${line.path.slice(1)}`}>{words(line.text)}</h2>
                <HelpOf words={words} line={line} />
                <p>
                  <a href={pathOf(c, line.path)}>
                    {words('desk-frame.pages.help.back')}
                    <span class="unseen">: {words(line.text)}</span>
                  </a>
                </p>
              </section>
            ))}
            {asked === undefined ? null : (
              <p>
                <ButtonLink href={pathOf(c, HELP)}>{words('desk-frame.pages.help.all')}</ButtonLink>
              </p>
            )}
          </>
        ),
      })
    },
  }),
]
