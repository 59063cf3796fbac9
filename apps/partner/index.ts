export { type PartnerOptions, partnerApp } from './partner-app.ts'
export { type RunningPartner, servePartner } from './serve-partner.ts'
