import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/*
 * What XARF 4.2.0 asks of the two kinds of report that Vigie sends, `csam` and `csem` in the category `content`, in our
 * own words and with nothing optional that we never send. It allows nothing that the format forbids; a test holds it
 * against the official schemas where they are at hand (xarf.official.test.ts beside the reports).
 */
const text = (most?: number) => ({ type: 'string', ...(most === undefined ? {} : { maxLength: most }) })
const formed = (format: string) => ({ type: 'string', format })
const like = (pattern: string) => ({ type: 'string', pattern })
const oneOf = (...words: string[]) => ({ enum: words })

const organisation = {
  type: 'object',
  properties: { org: text(200), contact: formed('email'), domain: formed('hostname') },
  required: ['org', 'contact', 'domain'],
  additionalProperties: false,
}

const common = {
  xarf_version: { const: '4.2.0' },
  report_id: formed('uuid'),
  timestamp: formed('date-time'),
  reporter: organisation,
  sender: organisation,
  source_identifier: text(),
  category: { const: 'content' },
  evidence_source: text(),
  url: formed('uri'),
  domain: like('^([a-z0-9]+(-[a-z0-9]+)*\\.)+[a-z]{2,}$'),
  verified_at: formed('date-time'),
  verification_method: oneOf('manual', 'automated_crawler', 'user_report', 'honeypot', 'threat_intelligence'),
  asn: { type: 'integer', minimum: 1, maximum: 2 ** 32 - 1 },
  country_code: like('^[A-Z]{2}$'),
  tags: { type: 'array', items: like('^[a-z0-9][a-z0-9_+-]*:[a-z0-9][a-z0-9_+-]*$'), maxItems: 20 },
  description: text(1000),
}
const needed = [
  'xarf_version',
  'report_id',
  'timestamp',
  'reporter',
  'sender',
  'source_identifier',
  'category',
  'type',
  'url',
  'detection_method',
]

const digits = (length: number) => like(`^[0-9a-fA-F]{${length}}$`)

const abuseMaterial = {
  type: 'object',
  properties: {
    ...common,
    type: { const: 'csam' },
    classification: oneOf('baseline', 'A1', 'A2', 'B1', 'B2'),
    media_type: oneOf('image', 'video', 'audio', 'text', 'mixed'),
    detection_method: oneOf('hash_match', 'ai_detection', 'manual_review', 'user_report', 'automated_scan'),
    hash_values: {
      type: 'object',
      properties: { md5: digits(32), sha1: digits(40), sha256: digits(64), photodna: text() },
      additionalProperties: false,
    },
  },
  required: [...needed, 'classification'],
  additionalProperties: false,
}

const exploitation = {
  type: 'object',
  properties: {
    ...common,
    type: { const: 'csem' },
    exploitation_type: oneOf(
      'grooming',
      'solicitation',
      'sextortion',
      'trafficking',
      'distribution',
      'production',
      'possession',
    ),
    victim_age_range: oneOf('infant', 'toddler', 'prepubescent', 'pubescent', 'unknown'),
    detection_method: oneOf(
      'behavioral_analysis',
      'keyword_detection',
      'user_report',
      'ai_detection',
      'manual_review',
      'law_enforcement_referral',
    ),
  },
  required: [...needed, 'exploitation_type'],
  additionalProperties: false,
}

const ajv = new Ajv2020({ allErrors: true })
addFormats.default(ajv)
const isXarf = ajv.compile({ oneOf: [abuseMaterial, exploitation] })

/** What is wrong with a report, or null. */
export const xarfErrors = (report: unknown): ErrorObject[] | null =>
  isXarf(report) ? null : (isXarf.errors ?? [])
