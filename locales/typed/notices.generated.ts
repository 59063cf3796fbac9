// Written by `npm run texts` from the messages of notices.json in four languages.
import type texts from '../en/notices.json'

declare module '../texts.ts' {
  interface Files {
    notices: typeof texts
  }
  interface Arguments {
    'notices.sender.platform': { domain: string | number }
    'notices.sender.policy': { policy: string | number }
    'notices.sender.proven': { domain: string | number }
    'notices.sender.unknown': { domain: string | number }
    'notices.sender.unproven': { domain: string | number }
    'notices.sender.unpublished': { domain: string | number }
  }
}
