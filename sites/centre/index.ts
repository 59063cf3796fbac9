import type { SiteDeclaration } from '@vigie/site-frame/page-kit'
import { directoryLine, once, signerOf } from '@vigie/site-frame/protocol'
import { plainRoutes } from './plain-pages.tsx'

export { AROUND } from './around.ts'

/** What a Safer Internet Centre says of itself. */
export const centreSite: SiteDeclaration = {
  name: 'centre',
  routes: (site) => {
    const signer = once(() => signerOf(site))
    return [
      ...plainRoutes(site),
      // A centre sends notices and asks for the decisions: it receives none, and wants no callbacks.
      directoryLine(async () => (await signer())?.directory ?? null),
    ]
  },
}
