import type { AssetFile, RouteLine } from '@vigie/platform/web'
import type { ApiComposition } from './api/api.ts'
import type { ApiPart } from './api/api-part.ts'
import type { Around, PublicEnv, Site } from './site.ts'

/** The pages of one site, to stand on the frame. */
export interface SiteDeclaration {
  readonly name: string
  /** One line each, with who may and what the audit keeps. */
  routes(site: Site): readonly RouteLine<PublicEnv>[]
  /**
   * Paths at which a secret is shown: on the way in and out nobody else learns whether it was a right one, for the
   * answers all take the same time and the same length.
   */
  readonly evenly?: readonly string[]
  /** Patterns of paths that no search engine is to list. */
  readonly unlisted?: readonly string[]
  /** Beginnings of paths at which the site itself bounds a body, as it comes. */
  readonly boundsBodies?: readonly string[]
  /** What programs may ask. */
  readonly api?: ApiPart
  /** Files of its own, by paths under `/assets/` that hold the hash of their content. */
  readonly files?: ReadonlyMap<string, AssetFile>
}

/** What a house says of the sites that anybody reaches at one address. */
export interface SiteComposition {
  readonly sites: readonly SiteDeclaration[]
  readonly around: Around
  /** Left out where no site has anything for programs. */
  readonly api?: ApiComposition
  /** Whether its pages may ask their own house for news, by script, while they are open. */
  readonly asksForNews?: true
}

/** A site as an app of a house. */
export interface SiteApp {
  readonly kind: 'site'
  readonly site: SiteComposition
  /** The setting of the house that says where the public reaches it, where that is not the house's own site. */
  readonly origin?: string
}
