import { auditMay, type Entry, findEntries } from '@vigie/audit'
import { actText, type Words } from '@vigie/locales'
import { findStaff } from '@vigie/people'
import { Button, DataTable, EmptyState, ErrorSummary, Field, Select } from '@vigie/ui'
import { z } from 'zod'
import { type ConsoleContext, type ConsoleRoute, pathOf, wordsFor } from '../console.ts'
import { complaintsAbout } from '../operation-form/complaints.ts'
import { page } from '../page.ts'
import { showPage } from '../shell.tsx'
import { sayMoment } from '../when.ts'

const MOST = 100

const Subject = z.object({ subject: z.string().trim().max(200) })
const Wanted = z.object({
  person: z.uuid().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
})

/** What is looked for. What is not right about the subject is said beside it, and nothing is looked for. */
const wantedOf = (c: ConsoleContext) => {
  const typed = { subject: c.req.query('subject') ?? '' }
  return {
    ...Wanted.parse(c.req.query()),
    ...(Subject.safeParse(typed).data ?? typed),
    wrong: complaintsAbout(wordsFor(c), Subject, typed).subject,
  }
}

const whoText = (words: Words, entry: Entry, names: ReadonlyMap<string, string>): string => {
  if (entry.actor !== null) return names.get(entry.actor) ?? entry.actor
  return entry.actorKind === 'system'
    ? words('desk-frame.pages.audit.vigie')
    : words('desk-frame.pages.audit.public')
}

export const AUDIT_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: '/audit',
    who: auditMay.readEntries,
    // That somebody read the audit is itself a line of it, with what they looked for.
    audit: {
      act: 'audit.read-entries',
      subject: (c) => {
        const { person, subject, wrong } = wantedOf(c)
        if (wrong !== undefined) return 'audit'
        return person ? `person:${person}` : subject === '' ? 'audit' : subject
      },
    },
    show: async (desk, c) => {
      const words = wordsFor(c)
      const { person, subject, after, wrong } = wantedOf(c)
      const entries =
        wrong === undefined
          ? await findEntries(desk, {
              most: MOST,
              ...(person === undefined ? {} : { actor: person }),
              ...(subject === '' ? {} : { subject }),
              ...(after === undefined ? {} : { after }),
            })
          : []
      const staff = await findStaff(desk)
      const names = new Map(staff.map(({ id, name }) => [id, name]))
      const oldest = entries.at(-1)
      const title = words('desk-frame.pages.menu.audit')
      const older = new URLSearchParams({
        ...(person === undefined ? {} : { person }),
        subject,
        after: oldest?.id ?? '',
      })
      return showPage(c, {
        title,
        current: '/audit',
        status: wrong === undefined ? 200 : 422,
        children: (
          <>
            <ErrorSummary
              title={words('desk-frame.pages.mistakes')}
              mistakes={wrong === undefined ? [] : [{ name: 'subject', error: wrong }]}
            />
            <h1>{title}</h1>
            <p>{words('desk-frame.pages.audit.about')}</p>
            <form class="form" method="get" action={pathOf(c, '/audit')}>
              <Select
                name="person"
                label={words('desk-frame.pages.audit.who')}
                choices={staff.map(({ id, name }) => ({ value: id, label: name }))}
                value={person}
                empty={words('desk-frame.pages.audit.anyone')}
              />
              <Field
                name="subject"
                label={words('desk-frame.pages.audit.subject')}
                hint={words('desk-frame.pages.audit.subject.hint')}
                value={subject}
                error={wrong}
                mono
              />
              <div class="buttons">
                <Button>{words('desk-frame.pages.audit.show')}</Button>
              </div>
            </form>
            {wrong !== undefined ? null : entries.length === 0 ? (
              <EmptyState title={words('desk-frame.pages.audit.none')} />
            ) : (
              <DataTable
                id="entries"
                caption={words('desk-frame.pages.audit.caption')}
                columns={[
                  { header: words('desk-frame.pages.audit.when') },
                  { header: words('desk-frame.pages.audit.who') },
                  { header: words('desk-frame.pages.audit.what') },
                  { header: words('desk-frame.pages.audit.subject') },
                ]}
                rows={entries.map((entry) => [
                  sayMoment(words.language, entry.at),
                  whoText(words, entry, names),
                  actText(words, entry.act),
                  <code class="mono">{entry.subject}</code>,
                ])}
              />
            )}
            {entries.length === MOST ? (
              <p>
                <a href={`${pathOf(c, '/audit')}?${older}`}>{words('desk-frame.pages.audit.older')}</a>
              </p>
            ) : null}
          </>
        ),
      })
    },
  }),
]
