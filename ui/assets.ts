import { readFileSync } from 'node:fs'
import type { Asset } from './asset.ts'
import { FINGERPRINT_FILES } from './fingerprint-files.ts'
import { FONTS, TEXT_FONT } from './fonts.ts'
import type { PageAssets } from './public-page/public-page.tsx'
import { SCRIPTS } from './scripts.ts'
import { deskCss, publicCss } from './styles.ts'

const text = (content: string) => new TextEncoder().encode(content)

/**
 * Everything an app serves under `/assets/`, by path. Each name holds its content's hash, so that it is sent
 * with `cache-control: public, max-age=31536000, immutable`. Read once, at start.
 */
export function assets(): ReadonlyMap<string, Asset> {
  return new Map<string, Asset>([
    ...[publicCss(), deskCss()].map(
      (style) =>
        [style.path, { type: 'text/css; charset=utf-8', body: text(style.text) }] satisfies [string, Asset],
    ),
    ...Object.values(SCRIPTS).map(
      ({ path, file }) =>
        [path, { type: 'text/javascript; charset=utf-8', body: text(readFileSync(file, 'utf8')) }] as const,
    ),
    ...FINGERPRINT_FILES,
    ...FONTS.map(
      ({ path, file }) => [path, { type: 'font/woff2', body: new Uint8Array(readFileSync(file)) }] as const,
    ),
  ])
}

/** What `PublicPage` links to. The script of a part comes along only where a page asks for it. */
export const publicAssets = (
  also: readonly ('copy' | 'conversation' | 'fingerprint' | 'onFocus')[] = [],
): PageAssets => ({
  style: publicCss().path,
  font: TEXT_FONT.path,
  scripts: [SCRIPTS.exit.path],
  modules: also.map((name) => SCRIPTS[name].path),
})

/** What `DeskPage` links to. */
export const deskAssets = (): PageAssets => ({
  style: deskCss().path,
  font: TEXT_FONT.path,
  scripts: [],
  modules: [
    SCRIPTS.deskKeys.path,
    SCRIPTS.deskMenu.path,
    SCRIPTS.deskHelp.path,
    SCRIPTS.deskLive.path,
    SCRIPTS.copy.path,
    SCRIPTS.fingerprint.path,
  ],
})
