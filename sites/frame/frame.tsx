import { LANGUAGES, type Language } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { KEEPING } from '@vigie/platform/web'
import { type PageAssets, PublicPage, publicAssets } from '@vigie/ui'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Site, Visit } from './site.ts'

const NAMES: Readonly<Record<Language, string>> = {
  nl: 'Nederlands',
  fr: 'Français',
  de: 'Deutsch',
  en: 'English',
}

const still = publicAssets()
const withScript = {
  copy: publicAssets(['copy']),
  conversation: publicAssets(['conversation']),
  fingerprint: publicAssets(['fingerprint']),
  onFocus: publicAssets(['onFocus']),
}

const frameWords = (language: Language) => {
  const words = wordsOf(language)
  return {
    skip: words('site-frame.pages.skip'),
    exit: words('site-frame.pages.exit'),
    languages: words('site-frame.pages.languages'),
    languageNames: NAMES,
    footer: words('site-frame.pages.footer'),
  }
}

// The frame's own words never change while the site runs.
const FRAME = new Map(LANGUAGES.map((language) => [language, frameWords(language)]))

export interface PageOf {
  readonly language: Language
  /** The path after the language, for the same page in another one. */
  readonly path: string
  readonly title: string
  readonly status?: ContentfulStatusCode
  /** What script adds on this page. */
  readonly script?: keyof typeof withScript
  /** The page says nothing about its reader, so a browser may keep it. */
  readonly kept?: boolean
  /** The form of the page: the languages are buttons of it, so that what was typed goes along. */
  readonly asks?: { readonly form: string; readonly name: string; readonly value: string }
}

/** A page of the public site in its frame. */
export const page = (c: Visit, site: Site, of: PageOf, body: Child): Response | Promise<Response> => {
  const { language } = of
  const { links, helpline } = site.around(wordsOf(language))
  const assets: PageAssets = of.script ? withScript[of.script] : still
  c.header('content-language', language)
  c.header('cache-control', of.kept ? KEEPING.asked : KEEPING.never)
  return c.html(
    PublicPage({
      lang: language,
      path: of.path,
      ...(of.asks ? { asks: of.asks } : {}),
      title: of.title,
      centre: site.house.letterhead.name,
      words: FRAME.get(language) ?? frameWords(language),
      assets,
      links: links.map(({ path, text }) => ({ href: `/${language}${path}`, text })),
      ...(helpline === undefined ? {} : { helpline }),
      children: body,
    }),
    of.status ?? 200,
  )
}
