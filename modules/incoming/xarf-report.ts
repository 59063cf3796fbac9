import type { Enclosure } from '@vigie/platform/post'
import { z } from 'zod'
import { LONGEST_LOCATION, MOST_LOCATIONS } from './location.ts'
import type { Matter } from './matter.ts'
import type { ItemIn } from './take-in.ts'

/** A report of fields is small; what is larger carries evidence that nobody here wants to see. */
const LARGEST = 256 * 1024
const LONGEST_WORDS = 2_000
const LONGEST_FIELD = 120

const MATTER_OF_V4: Readonly<Record<string, Matter>> = {
  csam: 'child-abuse',
  csem: 'grooming',
  ncii: 'intimate-images',
  phishing: 'fraud',
  fraud: 'fraud',
  suspicious_registration: 'fraud',
  brand_infringement: 'copyright',
  exposed_data: 'privacy',
}
/** Types of the published schemas up to version 3, of what a host may have to take down. */
const MATTER_OF_V3: Readonly<Record<string, Matter>> = {
  childabuse: 'child-abuse',
  harassment: 'threats',
  phishing: 'fraud',
  copyright: 'copyright',
  trademark: 'copyright',
}
/** What its report of harassment can say more exactly. */
const MATTER_OF_HARASSMENT: Readonly<Record<string, Matter>> = { doxing: 'privacy', hate: 'hate' }

/** What is no text counts as not said: senders differ, and one odd field is no reason to lose a report. */
const said = z.string().trim().max(LARGEST).catch('')
const list = z.array(z.looseObject({ content_type: said, hash: said })).catch([])

const V4 = z.looseObject({
  xarf_version: z.string().regex(/^4\./),
  report_id: z.uuid().optional().catch(undefined),
  category: said,
  type: said,
  url: said,
  source_identifier: said,
  timestamp: said,
  description: said,
  classification: said,
  detection_method: said,
  exploitation_type: said,
  evidence: list,
})
const hashed = z.looseObject({ HashAlgorithm: said, HashValue: said }).optional().catch(undefined)
/** The fields of github.com/abusix/xarf, whose versions 1 to 3 have them alike, and `Url` of xarf.org’s schema for version 3. */
const V3 = z.looseObject({
  Version: z.union([z.string().regex(/^[1-3](\.0)*$/), z.literal([1, 2, 3])]),
  Report: z.looseObject({
    ReportClass: said,
    ReportType: said,
    ReporterCaseID: said,
    ReporterNotes: said,
    Date: said,
    SourceUrl: said,
    Url: said,
    SourceIp: said,
    FileHash: hashed,
    Samples: z.array(z.looseObject({ ContentType: said, FileHash: hashed })).catch([]),
    HarassmentType: said,
    HarassmentDescription: said,
  }),
})

/** A moment that can have been: anything else is left out. */
const momentIn = (text: string): Date | undefined => {
  const moment = new Date(text)
  const year = moment.getUTCFullYear()
  return year >= 2000 && year < 2100 ? moment : undefined
}

const remarkOf = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text.slice(0, LONGEST_FIELD)}`)
    .join('; ')
    .slice(0, LONGEST_WORDS)

const wholeItem = (item: ItemIn): ItemIn | null =>
  item.location === '' || item.location.length > LONGEST_LOCATION ? null : item

const readV4 = (report: z.output<typeof V4>): ItemIn | null =>
  wholeItem({
    ownId: report.report_id,
    location: report.url || report.source_identifier,
    explanation: report.description.slice(0, LONGEST_WORDS) || undefined,
    remark: remarkOf({
      xarf: [report.category, report.type].filter((part) => part !== '').join('/'),
      classification: report.classification,
      exploitation_type: report.exploitation_type,
      detection_method: report.detection_method,
      // What it is and its fingerprint; never the evidence itself.
      evidence: report.evidence.map(({ content_type, hash }) => `${content_type} ${hash}`.trim()).join(', '),
    }),
    matter:
      report.category === 'copyright'
        ? 'copyright'
        : ((Object.hasOwn(MATTER_OF_V4, report.type) ? MATTER_OF_V4[report.type] : undefined) ?? 'other'),
    seenAt: momentIn(report.timestamp),
  })

const hashText = (hash: z.output<typeof hashed>): string =>
  hash === undefined || hash.HashValue === '' ? '' : `${hash.HashAlgorithm}:${hash.HashValue}`

const matterOfV3 = (type: string, harassment: string): Matter => {
  const exact = type === 'harassment' ? MATTER_OF_HARASSMENT : {}
  if (Object.hasOwn(exact, harassment)) return exact[harassment] ?? 'other'
  return (Object.hasOwn(MATTER_OF_V3, type) ? MATTER_OF_V3[type] : undefined) ?? 'other'
}

const readV3 = ({ Report }: z.output<typeof V3>): ItemIn | null =>
  wholeItem({
    location: Report.SourceUrl || Report.Url || Report.SourceIp,
    explanation: (Report.ReporterNotes || Report.HarassmentDescription).slice(0, LONGEST_WORDS) || undefined,
    remark: remarkOf({
      xarf: [Report.ReportClass, Report.ReportType].filter((part) => part !== '').join('/'),
      case: Report.ReporterCaseID,
      evidence: [
        hashText(Report.FileHash),
        ...Report.Samples.map(({ ContentType, FileHash }) => `${ContentType} ${hashText(FileHash)}`.trim()),
      ]
        .filter((part) => part !== '')
        .join(', '),
    }),
    matter: matterOfV3(Report.ReportType.toLowerCase(), Report.HarassmentType.toLowerCase()),
    seenAt: momentIn(Report.Date),
  })

/** Whatever somebody calls JSON; null where it is none. */
const parse = (content: Buffer): unknown => {
  try {
    return JSON.parse(content.toString('utf8'))
  } catch {
    return null
  }
}

const readOne = (value: unknown): ItemIn | null => {
  const four = V4.safeParse(value)
  if (four.success) return readV4(four.data)
  const three = V3.safeParse(value)
  return three.success ? readV3(three.data) : null
}

const isJson = ({ filename, contentType }: Enclosure): boolean =>
  contentType.toLowerCase().startsWith('application/json') || filename.toLowerCase().endsWith('.json')

/**
 * What the machine-readable reports of an e-mail are about: XARF, version 4 and those before. Fields alone are read; no evidence is kept,
 * nothing is fetched, and what is no such report is passed over.
 */
export const itemsOfReports = (enclosures: readonly Enclosure[]): ItemIn[] =>
  enclosures
    .filter((one) => isJson(one) && one.content.length <= LARGEST)
    .flatMap(({ content }) => {
      const value = parse(content)
      return (Array.isArray(value) ? value : [value])
        .slice(0, MOST_LOCATIONS)
        .flatMap((one) => readOne(one) ?? [])
    })
    .slice(0, MOST_LOCATIONS)
