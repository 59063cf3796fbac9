import { z } from 'zod'

const bytes = z.base64url().max(20_000)
const transports = z.array(z.string().max(20)).max(10)

/** What a browser sends after making a passkey; members that we do not read are left out. */
export const NewPasskey = z.object({
  id: bytes,
  rawId: bytes,
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: bytes, attestationObject: bytes, transports: transports.default([]) }),
})
export type NewPasskey = z.output<typeof NewPasskey>

/** What a browser sends after using a passkey. */
export const UsedPasskey = z.object({
  id: bytes,
  rawId: bytes,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.nullish(),
  }),
})
export type UsedPasskey = z.output<typeof UsedPasskey>
