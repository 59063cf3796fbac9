export { publicApp } from './public-app.ts'
export { servePublic } from './serve-public.ts'
export type { PublicOptions } from './site.ts'
