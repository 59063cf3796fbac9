export type { SiteApp, SiteComposition, SiteDeclaration } from './declare.ts'
export { publicApp } from './public-app.ts'
export type { PublicOptions, SiteHolding } from './site.ts'
