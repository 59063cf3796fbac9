import { isIPv4, isIPv6 } from 'node:net'
import { z } from 'zod'

declare module 'zod' {
  interface GlobalMeta {
    secret?: boolean
  }
}

const address = (protocol: RegExp) => z.url({ protocol, error: `is not an address (${protocol.source})` })

const origin = z
  .url({ protocol: /^https?$/, error: 'is not an origin such as https://hotline.example' })
  .refine(
    (value) => URL.canParse(value) && new URL(value).origin === value,
    'must end after the host: no path',
  )

const port = z.coerce
  .number({ error: 'is not a port number' })
  .int('is not a port number')
  .min(0, 'is not a port number')
  .max(65535, 'is not a port number')

const levels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const

const level = z.enum(levels, { error: `must be one of ${levels.join(', ')}` })

const listener = z.string().regex(/^(\[[0-9a-f:]+\]|[^\s:]+):\d{1,5}$/i, 'is not of the form host:port')

/** An address, with or without a port: a name would need a resolver to be found. */
const isResolver = (one: string): boolean => {
  const [, bracketed, port] = /^\[([0-9a-f:.]+)\](?::(\d{1,5}))?$/i.exec(one) ?? []
  if (bracketed !== undefined) return isIPv6(bracketed) && Number(port ?? 53) <= 65_535
  const [host = '', plain, another] = one.split(':')
  if (another !== undefined) return isIPv6(one)
  return isIPv4(host) && (plain === undefined || (/^\d{1,5}$/.test(plain) && Number(plain) <= 65_535))
}

/** Several values in one variable, with commas between. */
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== ''),
)

/** A single address, or all that begin alike: `192.0.2.0/24`. */
const isNetwork = (one: string): boolean => {
  const [address = '', length, more] = one.split('/')
  const longest = isIPv4(address) ? 32 : isIPv6(address) ? 128 : -1
  return (
    longest > 0 &&
    more === undefined &&
    (length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= longest))
  )
}

const numberOfProxies = z.coerce
  .number({ error: 'is not a number' })
  .int('is not a whole number')
  .min(0, 'is not a number of proxies')
  .max(9, 'is not a number of proxies')
  .default(0)

const domain = z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/i, 'is not a domain name')

const text = z.string()

/** Every setting, once. `mailFrom` is read from VIGIE_MAIL_FROM, and for the house `centre` first from VIGIE_CENTRE_MAIL_FROM. */
export const Table = z.object({
  data: text.default('.vigie').meta({ description: 'Folder of everything that is kept' }),
  port: port.default(8080).meta({
    description:
      'First port of the first house, each further house ten higher; of one house: its first port; 0 takes any free one',
  }),
  host: text.default('127.0.0.1').meta({ description: 'Address the sites listen on' }),
  databaseUrl: address(/^postgres(ql)?$/)
    .optional()
    .meta({
      description: 'Administrator of a PostgreSQL server (15 or later); without it the embedded one is used',
      secret: true,
    }),
  smtpUrl: address(/^smtps?$/)
    .optional()
    .meta({ description: 'Mail server that sends our mail', secret: true }),
  mailFrom: z
    .email({ error: 'is not an e-mail address' })
    .optional()
    .meta({ description: 'Sender of our mail; without it an address at the domain' }),
  mailListen: listener
    .optional()
    .meta({ description: 'Where mail to the house is received, as host:port; without it none is' }),
  credentials: text.optional().meta({
    description:
      'Folder in which the operator keeps secrets for accounts at platforms, a file for each; without it none is used',
  }),
  resolver: list
    .refine(
      (resolvers) => resolvers.length > 0 && resolvers.every(isResolver),
      'is not a list of addresses such as 192.0.2.53,[2001:db8::53]:53',
    )
    .optional()
    .meta({
      description:
        'Resolvers that say what domains publish about their mail, as addresses with a comma between; without it those of the system',
    }),
  metricsListen: listener
    .optional()
    .meta({ description: 'Where a process without a worker gives its figures at /metrics, as host:port' }),
  publicOrigin: origin.optional().meta({
    description:
      'Origin of the public site as visitors see it; without it no letter carries a link to answer by',
  }),
  consoleOrigin: origin.optional().meta({ description: 'Origin of the console as staff see it' }),
  machineNames: z
    .string()
    .regex(/^[a-z0-9.-]+(, *[a-z0-9.-]+)*$/i, 'is not a list of host names with commas between')
    .optional()
    .meta({
      description:
        'Names by which machines ask the partner interface, the health of the worker and the figures',
    }),
  tlsCertificate: text.optional().meta({
    description: 'File of the certificates (PEM) with which every app answers over TLS itself',
  }),
  tlsKey: text.optional().meta({ description: 'File of the private key (PEM) of that certificate' }),
  proxies: numberOfProxies.meta({
    description: 'How many proxies of our own stand before the public site',
  }),
  consoleNetworks: list
    .refine(
      // A list that says nothing is no leave for everybody.
      (networks) => networks.length > 0 && networks.every(isNetwork),
      'is not a list of networks such as 192.0.2.0/24,2001:db8::/32',
    )
    .optional()
    .meta({
      description:
        'Networks from where alone the desk can be reached, with a comma between; without it from everywhere',
    }),
  consoleProxies: numberOfProxies.meta({
    description:
      'How many proxies of our own stand before the console, whose word on where somebody comes from counts',
  }),
  sessionIdle: z.coerce
    .number({ error: 'is not a number' })
    .min(1, 'is shorter than a minute')
    .max(240, 'is longer than four hours')
    .default(30)
    .meta({ description: 'Minutes without a visit after which somebody at the desk is signed out' }),
  sessionLongest: z.coerce
    .number({ error: 'is not a number' })
    .min(1, 'is shorter than an hour')
    .max(24, 'is longer than a day')
    .default(12)
    .meta({ description: 'Hours after which a session at the desk ends, however busy' }),
  breachedPasswords: text.optional().meta({
    description:
      'File of SHA-1 digests, in order, of passwords known from breaches; none of them is accepted',
  }),
  exitUrl: address(/^https?$/)
    .default('https://www.meteo.be/')
    .meta({ description: 'Neutral page the quick exit leads to' }),
  logLevel: level.default('info').meta({ description: `How much is logged: ${levels.join(', ')}` }),
  keys: text.optional().meta({
    description:
      'Folder with a folder of keys for each house; of one house: that folder; without it keys in the data folder',
  }),
  masterKey: text
    .optional()
    .meta({ description: 'File of the master key; without it master.json in the folder of the keys' }),
  keyServiceUrl: address(/^https?$/)
    .optional()
    .meta({
      description: 'Transit engine of a key service that wraps the private keys in place of a master key',
    }),
  keyServiceToken: text
    .optional()
    .meta({ description: 'Token with which we ask the key service', secret: true }),
  backupFolder: text.optional().meta({
    description: 'Folder of the backups of the embedded database; its log is archived there while it runs',
  }),
  backupDays: z.coerce
    .number({ error: 'is not a number of days' })
    .int('is not a whole number of days')
    .min(1, 'is not a number of days')
    .max(3650, 'is not a number of days')
    .default(30)
    .meta({ description: 'For how many days backups are kept' }),
  name: text.optional().meta({ description: 'Name of the organisation that runs the house' }),
  domain: domain.default('vigie.example').meta({ description: 'Domain name of that organisation' }),
  shared: text.optional().meta({ description: 'Folder of official reference data; read by tests only' }),
})

export type SettingName = keyof typeof Table.shape
