import type { At } from '../adapter.ts'

/** What stands around a letter to a made-up provider. */
export const AROUND: At['around'] = {
  to: 'abuse@provider.example',
  replyTo: 'notices+vig-2026-000123@centre.example',
  headers: { 'X-Notice-Reference': 'VIG-2026-000123' },
  messageId: '<notice@centre.example>',
  attachments: [{ filename: 'xarf.json', contentType: 'application/json', content: Buffer.from('{}\n') }],
}
