import { LANGUAGES } from '@vigie/kernel'
import { operationText, valueText, type Words, wordsOf } from '@vigie/locales'
import { languageOf } from '@vigie/platform/web'
import { Callout, DeskPage, type DeskPageProps, type DeskPageWords, deskAssets } from '@vigie/ui'
import type { Child } from 'hono/jsx'
import { type ConsoleContext, pathOf, wordsFor } from './console.ts'
import { ACCOUNT, MENU_GROUPS, type MenuLine, menuOf } from './menu.ts'
import { titleOf } from './operation-words.ts'
import { helpFor } from './parts/page-help.tsx'
import { SentBackSaid } from './sent-back/said.tsx'
import { sayMoment } from './when.ts'

export interface Shown {
  readonly title: string
  /** The path of this page's line in the menu. */
  readonly current?: string
  readonly status?: 200 | 403 | 404 | 409 | 415 | 422 | 500
  /** What was searched for, on the page that says what was found. */
  readonly searched?: string
  /** What is wrong with it. */
  readonly searchError?: string | undefined
  readonly bar?: Child
  readonly queue?: Child
  /** What that column is called. */
  readonly queueLabel?: string
  readonly acts?: Child
  /** Script files beside those of every page. */
  readonly modules?: readonly string[]
  /** What keys do on this page that no control of it names. */
  readonly keys?: DeskPageWords['keys']
  readonly children?: Child
}

const assets = deskAssets()

const frameWords = (words: Words, keys: DeskPageWords['keys']): DeskPageWords => ({
  skip: words('desk-frame.pages.skip'),
  menu: words('desk-frame.pages.menu'),
  signOut: words('desk-frame.pages.sign-out'),
  acts: words('desk-frame.pages.acts'),
  renewed: words('desk-frame.pages.renewed'),
  help: words('desk-frame.pages.help'),
  closeHelp: words('desk-frame.pages.help.close'),
  letters: words('desk-frame.pages.help.letters'),
  keys: [
    { key: 'j  k', does: words('desk-frame.pages.help.move') },
    { key: 'Enter', does: words('desk-frame.pages.help.open') },
    { key: '.', does: words('desk-frame.pages.help.next') },
    { key: '?', does: words('desk-frame.pages.help.help') },
    ...keys,
  ],
})

/** What was just done and what comes next, said once on the page that follows. */
const Done = ({ c, words }: { c: ConsoleContext; words: Words }) => {
  const operation = c.var.console.says.findOperation(c.req.query('done') ?? '')
  return operation ? (
    <Callout tone="good" said>
      <p>
        {operationText(words, operation.name, 'done') ??
          words('desk-frame.pages.done', { what: titleOf(words, operation) })}{' '}
        {operationText(words, operation.name, 'next')}
      </p>
    </Callout>
  ) : null
}

/** For so long after signing in somebody is told of it on every page; the page of their account says it until they leave. */
const TOLD_FOR = 10 * 60_000

/** Somebody typed the right password of whoever sits there, and a wrong code. */
const RefusedCodes = ({ c, words, current }: { c: ConsoleContext; words: Words; current: boolean }) => {
  const { seat, console } = c.var
  if (!seat?.refusedCodes) return null
  const since = console.house.clock().getTime() - seat.session.beganAt.getTime()
  if (!current && since > TOLD_FOR) return null
  const { times, lastAt } = seat.refusedCodes
  return (
    <Callout tone="wait" said>
      <p>
        {words('desk-frame.pages.code-refused', { n: times, at: sayMoment(words.language, lastAt) })}{' '}
        <a href={pathOf(c, ACCOUNT)}>{words('desk-frame.pages.code-refused.change')}</a>
      </p>
    </Callout>
  )
}

/** Said on every page until a coordinator confirms: whoever was not asking for it hears of it, wherever they sit. */
const Renewed = ({ c, words }: { c: ConsoleContext; words: Words }) => {
  const renewedAt = c.var.seat?.renewedAt ?? null
  return renewedAt === null ? null : (
    <Callout tone="wait" said>
      <p>{words('desk-frame.pages.renewed-invitation', { at: sayMoment(words.language, renewedAt) })}</p>
    </Callout>
  )
}

const ACCOUNT_LINE = {
  path: ACCOUNT,
  text: 'desk-frame.pages.menu.account',
  group: 'house',
} as const satisfies Omit<MenuLine, 'who'>

/** The pages that this visitor reaches, by what they are for; of a group that would be empty nothing is said. */
const menuFor = (c: ConsoleContext, words: Words, current: string | undefined): DeskPageProps['menu'] => {
  const { seat, console } = c.var
  if (!seat) return []
  const lines: readonly Omit<MenuLine, 'who'>[] = [
    ...menuOf(console.says.menu, seat.person.roles),
    ACCOUNT_LINE,
  ]
  return MENU_GROUPS.map((group) => {
    const own = lines.filter((line) => (line.group ?? 'work') === group)
    const here = own.find(({ path }) => path === current)
    const name = words(`desk-frame.pages.menu-group.${group}`)
    return {
      name,
      ...(here
        ? { here: words('desk-frame.pages.menu-group.here', { group: name, page: words(here.text) }) }
        : {}),
      links: own.map(({ path, text, keyLetter }) => ({
        href: pathOf(c, path),
        text: words(text),
        current: path === current,
        ...(keyLetter === undefined ? {} : { keyLetter }),
      })),
    }
  }).filter(({ links }) => links.length > 0)
}

/** The field in which this visitor searches, where a desk of the house has one. */
const searchFor = (
  c: ConsoleContext,
  words: Words,
  { searched: value, searchError: error }: Shown,
): DeskPageProps['search'] => {
  const { seat, csrf, console } = c.var
  const mine = console.says.searches.find(({ who }) => seat?.person.roles.some((role) => who.includes(role)))
  return mine === undefined
    ? undefined
    : {
        action: pathOf(c, mine.path),
        csrf,
        label: words(mine.label),
        button: words(mine.button),
        value,
        error,
      }
}

/**
 * The languages in which this page can be had. Not offered where it answers a form: what was typed there would be gone. Nor where
 * it refuses: what is not there and what is not for this visitor must look alike to the last letter.
 */
const languagesFor = (
  c: ConsoleContext,
  words: Words,
  { status = 200 }: Shown,
): DeskPageProps['languages'] => {
  const { seat, csrf, sentBack } = c.var
  if (!seat || sentBack || c.req.method !== 'GET' || status !== 200) return undefined
  const here = new URL(c.req.url)
  here.searchParams.delete('done')
  return {
    action: pathOf(c, '/language'),
    csrf,
    back: here.pathname + here.search,
    label: words('desk-frame.pages.language'),
    unsent: words('desk-frame.pages.language.unsent'),
    current: languageOf(c),
    choices: LANGUAGES.map((value) => ({ value, label: valueText(wordsOf(value), 'ui', 'language', value) })),
  }
}

/** Draws a page of the console: the frame, the menu of this visitor, the columns. */
export const showPage = (c: ConsoleContext, shown: Shown): Promise<Response> | Response => {
  const lang = languageOf(c)
  const words = wordsFor(c)
  const { seat, csrf } = c.var
  const {
    title,
    current,
    status,
    children,
    modules = [],
    keys = [],
    queueLabel,
    searched: _searched,
    searchError: _searchError,
    ...columns
  } = shown
  const search = searchFor(c, words, shown)
  return c.html(
    <DeskPage
      lang={lang}
      title={title}
      centre={c.var.console.site.name}
      words={{
        ...frameWords(words, keys),
        ...(queueLabel === undefined ? {} : { queue: queueLabel }),
      }}
      assets={{ ...assets, modules: [...assets.modules, ...modules] }}
      home={pathOf(c, '')}
      menu={menuFor(c, words, current)}
      search={search}
      languages={languagesFor(c, words, shown)}
      pageHelp={helpFor(c, words, current) ?? undefined}
      {...(seat
        ? {
            person: seat.person.name,
            signOut: { action: pathOf(c, '/sign-out'), csrf },
            live: pathOf(c, '/events'),
          }
        : {})}
      {...columns}
    >
      {seat ? <Done c={c} words={words} /> : null}
      {c.var.sentBack ? <SentBackSaid c={c} sent={c.var.sentBack} /> : null}
      <Renewed c={c} words={words} />
      <RefusedCodes c={c} words={words} current={current === ACCOUNT} />
      {children}
    </DeskPage>,
    status ?? 200,
  )
}
