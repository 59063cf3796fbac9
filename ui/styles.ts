import { readFileSync } from 'node:fs'
import { contentHash } from './content-hash.ts'
import { fontFaces } from './fonts.ts'

const SHARED = [
  'base',
  'mark',
  'public-page',
  'button',
  'question',
  'choices',
  'error-summary',
  'form',
  'back-button',
  'steps',
  'tiles',
  'calls',
  'word-check',
  'milestones',
  'callout',
  'receipt',
  'check-answers',
  'conversation',
  'data-table',
  'bar-chart',
  'figures',
  'drawn',
  'defanged',
  'tag',
  'empty-state',
  'fingerprinting',
  'pagination',
] as const

const DESK_ONLY = [
  'sparklines',
  'desk-page',
  'desk-menu',
  'key-hint',
  'story',
  'because',
  'act-card',
  'queue',
  'choice-table',
] as const

export type StyleSheet = { readonly path: string; readonly text: string; readonly hash: string }

/** Takes out comments and the white space that only people need. Strings in our style hold neither. */
export const shorten = (css: string): string =>
  css
    .split('/*')
    .map((part, at) => (at === 0 ? part : part.slice(part.indexOf('*/') + 2)))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim()

const cssOf = (component: string) =>
  readFileSync(new URL(`./${component}/${component}.css`, import.meta.url), 'utf8')

function styleSheet(name: string, components: readonly string[]): StyleSheet {
  const text = fontFaces() + shorten(components.map(cssOf).join('\n'))
  const hash = contentHash(text)
  return { path: `/assets/${name}.${hash}.css`, text, hash }
}

/** The style of public pages. Read from disk: call it once, at start. */
export const publicCss = (): StyleSheet => styleSheet('public', SHARED)

/** The style of staff pages. Read from disk: call it once, at start. */
export const deskCss = (): StyleSheet => styleSheet('desk', [...SHARED, ...DESK_ONLY])
