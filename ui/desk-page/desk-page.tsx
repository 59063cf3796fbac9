import type { Language } from '@vigie/kernel'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { DeskMenu, type DeskMenuGroup } from '../desk-menu/desk-menu.tsx'
import { KeyHint } from '../key-hint/key-hint.tsx'
import { Lookout, Sign } from '../mark/mark.tsx'
import type { PageAssets } from '../public-page/public-page.tsx'

export type DeskPageWords = {
  readonly skip: string
  readonly menu: string
  readonly signOut: string
  /** What the column beside the page is called, where there is one. */
  readonly queue?: string
  readonly acts: string
  /** Said politely when the page renewed itself. */
  readonly renewed: string
  readonly help: string
  readonly closeHelp: string
  /** Beside the choice whether keys of one letter do anything (WCAG 2.1.4). */
  readonly letters: string
  readonly keys: readonly { readonly key: string; readonly does: string }[]
}

export type DeskPageProps = {
  readonly lang: Language
  readonly title: string
  readonly centre: string
  readonly words: DeskPageWords
  readonly assets: PageAssets
  readonly home: string
  /** The first group is what is gone to most: it is folded on a phone only. */
  readonly menu: readonly DeskMenuGroup[]
  readonly person?: string
  /** What is typed into it is posted as `find`; the key `/` leads there. */
  readonly search?:
    | {
        readonly action: string
        readonly csrf: string
        readonly label: string
        readonly button: string
        readonly value?: string | undefined
        /** What is wrong with what was typed. */
        readonly error?: string | undefined
      }
    | undefined
  /** In which languages this page can be had; choosing one is posted and stays. */
  readonly languages?:
    | {
        readonly action: string
        readonly csrf: string
        /** Where to go on: the address of this page. */
        readonly back: string
        readonly label: string
        /** That what was typed and not sent is lost by it. */
        readonly unsent: string
        readonly current: Language
        readonly choices: readonly { readonly value: Language; readonly label: string }[]
      }
    | undefined
  /** Help with this page: a link that works by itself, and what the key `?` shows of it. */
  readonly pageHelp?: { readonly href: string; readonly text: string; readonly about: Child } | undefined
  readonly signOut?: { readonly action: string; readonly csrf: string }
  /** The address of the stream of events; the page then renews its live regions. */
  readonly live?: string
  /** A quiet line under the menu: how long one has been at it, an offer of a break. */
  readonly bar?: Child
  readonly queue?: Child
  readonly acts?: Child
  readonly children?: Child
}

function Search({ search }: { search: NonNullable<DeskPageProps['search']> }) {
  return (
    <search>
      <form class="desk-search" method="post" action={search.action}>
        <input type="hidden" name="csrf" value={search.csrf} />
        <label for="find">
          {search.label} <KeyHint letter="/" />
        </label>
        <input
          class="input"
          id="find"
          name="find"
          type="search"
          required
          value={search.value}
          aria-describedby={search.error ? 'find-error' : undefined}
          aria-invalid={search.error ? 'true' : undefined}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          data-key="/"
        />
        <button class="button" type="submit">
          {search.button}
        </button>
        {search.error ? (
          <p class="error" id="find-error">
            <Sign tone="danger" /> {search.error}
          </p>
        ) : null}
      </form>
    </search>
  )
}

function Languages({ languages }: { languages: NonNullable<DeskPageProps['languages']> }) {
  const { action, csrf, back, label, unsent, current, choices } = languages
  return (
    <form class="desk-languages" method="post" action={action} aria-label={label} data-loses={unsent}>
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="here" value={back} />
      {choices.map((choice) => (
        <button
          type="submit"
          name="language"
          value={choice.value}
          lang={choice.value}
          class={choice.value === current ? 'chosen-language' : undefined}
          aria-current={choice.value === current ? 'true' : undefined}
        >
          {choice.value.toUpperCase()} <span class="unseen">{choice.label}</span>
        </button>
      ))}
      <noscript>
        <p class="quiet">{unsent}</p>
      </noscript>
    </form>
  )
}

/** What the keys do, and what this page is for. */
const HeadHelp = ({ props: { words, pageHelp } }: { props: DeskPageProps }) => (
  <>
    <button class="open-help" type="button" hidden data-open-help>
      {words.help} <KeyHint letter="?" />
    </button>
    {pageHelp ? (
      <a class="page-help" href={pageHelp.href}>
        {pageHelp.text}
      </a>
    ) : null}
  </>
)

/** The staff shell: queue · case · what I can do; one column on a phone, the case first. */
export function DeskPage(props: DeskPageProps) {
  const { lang, words, assets, signOut } = props
  const page = (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>{`${props.title} – ${props.centre}`}</title>
        <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="stylesheet" href={assets.style} />
        {assets.modules.map((src) => (
          <script type="module" src={src} />
        ))}
      </head>
      <body class="desk" data-live={props.live}>
        <a class="skip unseen" href="#main">
          {words.skip}
        </a>
        <header class="site desk-site">
          <a class="home" href={props.home}>
            <Lookout />
            <span>{props.centre}</span>
          </a>
          {signOut ? (
            <details class="seat" name="desk-menu" data-menu-group>
              <summary>{props.person}</summary>
              <div>
                <HeadHelp props={props} />
                {props.languages ? <Languages languages={props.languages} /> : null}
                <form class="sign-out" method="post" action={signOut.action}>
                  <input type="hidden" name="csrf" value={signOut.csrf} />
                  <button class="button" type="submit">
                    {words.signOut}
                  </button>
                </form>
              </div>
            </details>
          ) : (
            <HeadHelp props={props} />
          )}
          {props.search ? <Search search={props.search} /> : null}
          {props.menu.length > 0 ? <DeskMenu label={words.menu} groups={props.menu} /> : null}
          {props.bar ? <div class="desk-bar">{props.bar}</div> : null}
        </header>
        <div class={`columns${props.queue ? ' has-queue' : ''}${props.acts ? ' has-acts' : ''}`}>
          {props.queue ? (
            <section class="desk-queue" aria-label={words.queue}>
              {props.queue}
            </section>
          ) : null}
          <main id="main" tabindex={-1}>
            {props.children}
          </main>
          {props.acts ? (
            <section class="desk-acts" aria-label={words.acts}>
              {props.acts}
            </section>
          ) : null}
        </div>
        <p class="unseen" aria-live="polite" data-live-said={words.renewed} />
        <dialog class="key-help" data-help aria-labelledby="key-help">
          {props.pageHelp?.about ? (
            <section class="about-page" aria-label={props.pageHelp.text}>
              <h2>{props.pageHelp.text}</h2>
              {props.pageHelp.about}
            </section>
          ) : null}
          <h2 id="key-help">{words.help}</h2>
          <dl data-keys>
            {words.keys.map(({ key, does }) => (
              <div>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <label class="letters">
            <input type="checkbox" data-letters checked />
            <span>{words.letters}</span>
          </label>
          <form method="dialog">
            <button class="button" type="submit">
              {words.closeHelp}
            </button>
          </form>
        </dialog>
      </body>
    </html>
  )
  return html`<!doctype html>${page}`
}
