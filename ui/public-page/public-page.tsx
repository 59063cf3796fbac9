import type { Language } from '@vigie/kernel'
import { LANGUAGES } from '@vigie/kernel'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { FirstButton } from '../form/first-button.tsx'
import { Lookout } from '../mark/mark.tsx'

export type PublicPageWords = {
  readonly skip: string
  readonly exit: string
  readonly languages: string
  readonly languageNames: Readonly<Record<Language, string>>
  readonly footer: string
}

/** Where the frame finds its style and scripts: see `publicAssets()` and `deskAssets()`. */
export type PageAssets = {
  readonly style: string
  readonly font: string
  /** Run before the page is drawn. */
  readonly scripts: readonly string[]
  /** Run when the page stands. */
  readonly modules: readonly string[]
}

export type Link = { readonly href: string; readonly text: string }

export type PublicPageProps = {
  readonly lang: Language
  /** The path after the language, from its slash on: `/report`; empty on the home page. */
  readonly path: string
  readonly title: string
  readonly centre: string
  readonly words: PublicPageWords
  readonly assets: PageAssets
  readonly links: readonly Link[]
  /** Whom the reader can call, where there is somebody. */
  readonly helpline?: { readonly said: string; readonly number: string; readonly hours: string }
  readonly exitHref?: string
  /** The form whose buttons the languages are, so that what was typed goes along; left out, they are links. */
  readonly asks?: { readonly form: string; readonly name: string; readonly value: string }
  readonly children?: Child
}

/** The shell of every page a member of the public sees. */
export function PublicPage(props: PublicPageProps) {
  const { lang, words, assets, helpline } = props
  const page = (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${props.title} – ${props.centre}`}</title>
        <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="stylesheet" href={assets.style} />
        {/* Not deferred: someone who pressed "back" after leaving must not see the page even for a moment. */}
        {assets.scripts.map((src) => (
          <script async src={src} />
        ))}
        {assets.modules.map((src) => (
          <script type="module" src={src} />
        ))}
      </head>
      <body class="public">
        <a class="skip unseen" href="#main">
          {words.skip}
        </a>
        <header class="site">
          <a class="home" href={`/${lang}`}>
            <Lookout />
            <span>{props.centre}</span>
          </a>
          <a class="exit" href={props.exitHref ?? `/${lang}/exit`} rel="noreferrer" data-exit>
            {words.exit}
          </a>
        </header>
        {/* The Enter key presses the first button of a form: it must not be a language. */}
        {props.asks ? <FirstButton form={props.asks.form} /> : null}
        <nav class="languages" aria-label={words.languages}>
          <ul class="plain">
            {LANGUAGES.map((other) => (
              <li>
                {props.asks ? (
                  <button
                    type="submit"
                    form={props.asks.form}
                    formaction={`/${other}${props.path}`}
                    name={props.asks.name}
                    value={props.asks.value}
                    lang={other}
                    aria-current={other === lang ? 'true' : undefined}
                  >
                    {words.languageNames[other]}
                  </button>
                ) : (
                  <a
                    href={`/${other}${props.path}`}
                    hreflang={other}
                    lang={other}
                    aria-current={other === lang ? 'true' : undefined}
                  >
                    {words.languageNames[other]}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </nav>
        <main id="main" tabindex={-1}>
          {props.children}
        </main>
        <footer class="foot">
          {helpline ? (
            <p class="helpline">
              {helpline.said} <a href={`tel:${helpline.number.replace(/\D/g, '')}`}>{helpline.number}</a>
              <span class="quiet">{helpline.hours}</span>
            </p>
          ) : null}
          <nav aria-label={words.footer}>
            <ul class="plain">
              {props.links.map((link) => (
                <li>
                  <a href={link.href}>{link.text}</a>
                </li>
              ))}
            </ul>
          </nav>
        </footer>
      </body>
    </html>
  )
  return html`<!doctype html>${page}`
}
