import { ENCRYPTIONS, type PublishedKey } from '@vigie/platform/post'
import { z } from 'zod'

/** The ways in which a notice can reach a provider. */
export const CHANNEL_KINDS = [
  'mail',
  'form',
  'vigie-protocol',
  'atproto',
  'mastodon',
  'peertube',
  'lemmy',
  'discourse',
] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

/** What comes back by a channel: that it arrived, what was decided, a conversation, an answer when one asks for it. */
export const CAPABILITIES = ['ack', 'decision', 'thread', 'poll'] as const
export type Capability = (typeof CAPABILITIES)[number]

const mailbox = z.email().max(200).toLowerCase()

/** A key that the provider publishes, so that what is sent to it can be enclosed for it alone. */
const PUBLISHED_KEY = {
  encryption: z.enum(ENCRYPTIONS).optional(),
  publicKey: z.string().trim().min(1).max(20_000).meta({ long: true }).optional(),
}

/** What the key said of itself when it was entered: nobody types it, and whoever says yes to the channel compares it. */
const KEY_FACTS = {
  keyFingerprint: z.string().optional(),
  keyExpires: z.iso.date().optional(),
}

/** What a channel of each kind says beside where it is. */
export const CHANNEL_SETTINGS = {
  /** The form is the way out when the mailbox refuses. */
  mail: z
    .strictObject({ formPlace: z.string().trim().min(1).max(500).optional(), ...PUBLISHED_KEY, ...KEY_FACTS })
    .refine(({ encryption, publicKey }) => (encryption === undefined) === (publicKey === undefined), {
      path: ['publicKey'],
    }),
  /** From where its answers come. */
  form: z.strictObject({ mailbox: mailbox.optional() }),
  /** In which register the provider can see our status: without one, no priority is claimed. */
  'vigie-protocol': z.strictObject({
    register: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
  }),
  /** To which moderation service it is addressed; to that of the application itself where none is named. */
  atproto: z.strictObject({
    labeler: z
      .string()
      .trim()
      .regex(/^did:[a-z]+:[A-Za-z0-9._:%-]{1,200}$/)
      .optional(),
  }),
  /** Whether a copy goes to the server on which the account lives. */
  mastodon: z.strictObject({ forward: z.boolean().optional() }),
  peertube: z.strictObject({}),
  lemmy: z.strictObject({}),
  discourse: z.strictObject({ ourAccount: z.string().trim().min(1).max(60) }),
} as const satisfies Record<ChannelKind, z.ZodType>

/** The key in the settings of a mailbox; null where none is published. */
export const keyIn = ({
  encryption,
  publicKey,
}: z.output<typeof CHANNEL_SETTINGS.mail>): PublishedKey | null =>
  encryption === undefined || publicKey === undefined ? null : { encryption, publicKey }

export type ChannelSettings<Kind extends ChannelKind = ChannelKind> = z.output<
  (typeof CHANNEL_SETTINGS)[Kind]
>

/** Every field that the settings of some kind have, in one form: which of them count, the kind says. */
export const SETTING_FIELDS = {
  formPlace: CHANNEL_SETTINGS.mail.shape.formPlace,
  mailbox: CHANNEL_SETTINGS.form.shape.mailbox,
  encryption: PUBLISHED_KEY.encryption,
  publicKey: PUBLISHED_KEY.publicKey,
  register: CHANNEL_SETTINGS['vigie-protocol'].shape.register,
  labeler: CHANNEL_SETTINGS.atproto.shape.labeler,
  forward: CHANNEL_SETTINGS.mastodon.shape.forward,
  ourAccount: CHANNEL_SETTINGS.discourse.shape.ourAccount.optional(),
}

export type SettingField = keyof typeof SETTING_FIELDS

/** Which of them a channel of this kind has. */
export const settingFieldsOf = (kind: ChannelKind): SettingField[] => {
  const own = Object.keys(CHANNEL_SETTINGS[kind].shape)
  const all: readonly SettingField[] = [
    'formPlace',
    'mailbox',
    'encryption',
    'publicKey',
    'register',
    'labeler',
    'forward',
    'ourAccount',
  ]
  return all.filter((field) => own.includes(field))
}

/** The kinds at which we have an account of our own, with a secret that the operator keeps. */
const WITH_ACCOUNT: readonly ChannelKind[] = ['atproto', 'mastodon', 'peertube', 'lemmy', 'discourse']

export const needsCredential = (kind: ChannelKind): boolean => WITH_ACCOUNT.includes(kind)

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether a program could speak to this place: over TLS, or on this machine, with no secret in its address. */
const isService = (place: string): boolean => {
  if (!URL.canParse(place)) return false
  const { protocol, hostname, username, password } = new URL(place)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname))
}

/** Whether a channel of this kind can end there: a mailbox, a form that a person opens, or a service. */
export const fitsKind = (kind: ChannelKind, endpoint: string): boolean => {
  if (kind === 'mail') return mailbox.safeParse(endpoint).success
  return kind === 'form' ? endpoint.trim() !== '' : isService(endpoint)
}
