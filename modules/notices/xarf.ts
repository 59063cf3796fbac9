import { createHash } from 'node:crypto'
import { earlierInEnglish, earlierPlainly } from './earlier/earlier-in-english.ts'
import type { LegalGround, NoticeLetter, NoticeLetterItem } from './letter-content.ts'

export const XARF_VERSION = '4.2.0'

export const XARF_MEDIA = ['image', 'video', 'audio', 'text', 'mixed'] as const

/** What two people agreed on about an item, as far as a report format has words for it. */
export type ItemForXarf = NoticeLetterItem & {
  ageBand: 'infant' | 'prepubescent' | 'pubescent' | 'minor' | 'adult' | 'undetermined'
  act: 'sexual-act' | 'exhibition' | 'undetermined'
  /** Meets the international baseline: illegal everywhere. */
  baseline: boolean
  mediaType?: (typeof XARF_MEDIA)[number]
  ip?: string
  asn?: number
  country?: string
}

export type NoticeForXarf = Pick<
  NoticeLetter,
  | 'reference'
  | 'centre'
  | 'notifierMode'
  | 'kind'
  | 'trusted'
  | 'isOutsideAct'
  | 'legalGrounds'
  | 'goodFaithVersion'
> & { items: readonly ItemForXarf[] }

type TypedPart = Readonly<Record<string, unknown>> & { type: 'csam' | 'csem' }
export type XarfReport = TypedPart & { xarf_version: typeof XARF_VERSION; report_id: string; url: string }

/** The same report keeps the same identifier however often it is sent. */
const reportIdOf = (notice: NoticeForXarf, number: number): string => {
  const digest = createHash('sha256')
    .update(`${notice.centre.domain} ${notice.reference}/${number}`)
    .digest('hex')
  const variant = '89ab'[Number.parseInt(digest.slice(16, 17), 16) % 4]
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `4${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-')
}

/** A web address as strict readers of the format want it: what they would stumble over is percent-encoded. */
const strictUrl = (address: string): URL | null => {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '' || url.username !== '') return null
  const encoded = `${url.pathname}${url.search}${url.hash}`
    .replace(/[^!#$%&'()*+,./:;=?@A-Z_a-z0-9~-]/g, (character) => encodeURIComponent(character))
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
  const [before, ...after] = encoded.split('#')
  const strict = url.origin + [before, ...(after.length > 0 ? [after.join('%23')] : [])].join('#')
  return URL.canParse(strict) ? new URL(strict) : null
}

const CHILD_AGES: Readonly<Record<ItemForXarf['ageBand'], string | null>> = {
  infant: 'infant',
  prepubescent: 'prepubescent',
  pubescent: 'pubescent',
  minor: 'unknown',
  undetermined: 'unknown',
  adult: null,
}

/** Age band by act gives A1 to B2; where one of both is open, only the baseline can still be claimed. */
const classificationOf = ({ ageBand, act, baseline }: ItemForXarf): string | null => {
  const age = ageBand === 'pubescent' ? 'B' : ageBand === 'infant' || ageBand === 'prepubescent' ? 'A' : null
  const rank = act === 'sexual-act' ? '1' : act === 'exhibition' ? '2' : null
  if (age !== null && rank !== null) return `${age}${rank}`
  return baseline && ageBand !== 'adult' ? 'baseline' : null
}

const HASHES: Readonly<Record<string, RegExp>> = {
  md5: /^[a-f0-9]{32}$/i,
  sha1: /^[a-f0-9]{40}$/i,
  sha256: /^[a-f0-9]{64}$/i,
  photodna: /^[\w+/=,-]{1,2000}$/,
}

const hashValues = (hashes: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(hashes).filter(
      ([name, value]) => Object.hasOwn(HASHES, name) && HASHES[name]?.test(value),
    ),
  )

const exploited = (item: ItemForXarf, exploitation: string): TypedPart | null => {
  const age = CHILD_AGES[item.ageBand]
  // The format has no word for an exploitation that nobody looked at.
  if (age === null || !item.isSeen) return null
  return {
    type: 'csem',
    exploitation_type: exploitation,
    victim_age_range: age,
    detection_method: 'manual_review',
  }
}

const typedPart = (notice: NoticeForXarf, item: ItemForXarf): TypedPart | null => {
  switch (notice.kind) {
    case 'csam': {
      const classification = classificationOf(item)
      if (classification === null) return null
      const hashes = hashValues(item.hashes)
      return {
        type: 'csam',
        classification,
        detection_method: item.isSeen ? 'manual_review' : 'hash_match',
        ...(item.mediaType === undefined ? {} : { media_type: item.mediaType }),
        ...(Object.keys(hashes).length === 0 ? {} : { hash_values: hashes }),
      }
    }
    case 'grooming':
      return exploited(item, 'grooming')
    case 'sextortion':
      // The format knows sexual extortion of children only: where the age is open, nothing is claimed.
      return item.ageBand === 'undetermined' ? null : exploited(item, 'sextortion')
    case 'minor-prostitution':
      return exploited(item, 'trafficking')
    case 'ncii':
    case 'voyeurism':
    case 'extreme':
      return null
  }
}

const isNetworkNumber = (asn = 0): boolean => Number.isInteger(asn) && asn > 0 && asn <= 4_294_967_295

const tagWord = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

const lawTag = (ground: LegalGround): string[] => {
  // A number that nobody confirmed is no tag.
  return tagWord(ground.article) === '' ? [] : [`law:${tagWord(`${ground.country} ${ground.article}`)}`]
}

const describe = (notice: NoticeForXarf, item: ItemForXarf): string => {
  const grounds = notice.legalGrounds.map(({ country, instrument, article, title }) =>
    article === '' ? `${country} ${instrument} (${title})` : `${country} ${instrument} art. ${article}`,
  )
  const under = notice.isOutsideAct === true ? '' : ', under Art. 16 DSA'
  const text = [
    `Notice ${notice.reference}, item ${item.number}${under}.`,
    ...earlierInEnglish(item.earlier),
    `Legal grounds: ${grounds.join('; ')}`,
  ].join(' ')
  const characters = [...text.replace(/[\s\p{Cc}]+/gu, ' ')]
  return characters.length <= 1000 ? characters.join('') : `${characters.slice(0, 997).join('')}...`
}

const marksOf = ({ trusted, isOutsideAct }: NoticeForXarf): string[] => {
  if (isOutsideAct === true) return ['vigie:trusted-partner']
  return trusted ? ['vigie:trusted-flagger', 'dsa:art-22'] : ['dsa:art-16']
}

/**
 * One item as a XARF report, or null where the format has no honest type for it. The format always names the
 * sender: a notice without a notifier (Art. 16(2)(c)) therefore has none either. Never any picture, never a person.
 */
export const toXarf = (notice: NoticeForXarf, item: ItemForXarf): XarfReport | null => {
  const typed = typedPart(notice, item)
  const url = strictUrl(item.address)
  if (typed === null || url === null || notice.notifierMode === 'omitted') return null
  const { name, mailbox, domain } = notice.centre
  const organisation = { org: [...name].slice(0, 200).join(''), contact: mailbox, domain }
  const laws = [...new Set(notice.legalGrounds.flatMap(lawTag))].slice(0, 15)
  const marks = marksOf(notice)
  const before = item.earlier === undefined ? [] : [`earlier-notice:${tagWord(item.earlier.reference)}`]
  return {
    xarf_version: XARF_VERSION,
    report_id: reportIdOf(notice, item.number),
    timestamp: item.observedAt.toISOString(),
    reporter: organisation,
    sender: organisation,
    source_identifier: item.ip ?? url.hostname.replace(/^\[|\]$/g, ''),
    category: 'content',
    // What the report rests on, and nothing of who told us: whoever put it online may come to read it.
    evidence_source: item.isSeen ? 'researcher_analysis' : 'hash_match',
    ...typed,
    url: url.href,
    ...(/^([a-z0-9]+(-[a-z0-9]+)*\.)+[a-z]{2,}$/.test(url.hostname) ? { domain: url.hostname } : {}),
    ...(item.isSeen ? { verified_at: item.observedAt.toISOString(), verification_method: 'manual' } : {}),
    ...(isNetworkNumber(item.asn) ? { asn: item.asn } : {}),
    ...(item.country !== undefined && /^[A-Z]{2}$/.test(item.country) ? { country_code: item.country } : {}),
    tags: [...marks, `notice:${tagWord(notice.reference)}`, `item:${item.number}`, ...before, ...laws],
    description: describe(notice, item),
  }
}

/** The same facts in a form of our own, for items that XARF cannot express. */
const toVigieNotice = (notice: NoticeForXarf, items: readonly ItemForXarf[]) => {
  const { name, mailbox, flaggerReference, awardingCoordinator } = notice.centre
  const mark = notice.trusted ? { flaggerReference, awardingCoordinator } : {}
  return {
    format: 'vigie-notice',
    version: 1,
    reference: notice.reference,
    standing: notice.trusted ? 'trusted' : 'ordinary',
    kind: notice.kind,
    notifier: notice.notifierMode === 'entity' ? { name, mailbox, ...mark } : null,
    legalGrounds: notice.legalGrounds.map(({ country, instrument, article, title }) => ({
      country,
      instrument,
      article,
      title,
    })),
    goodFaithVersion: notice.goodFaithVersion,
    items: items.map(
      ({ number, address, objectId, position, foundBy, isSeen, observedAt, hashes, earlier }) => {
        const when = isSeen ? { observedAt } : { recognisedAt: observedAt }
        return { number, address, objectId, position, foundBy, ...when, hashes, ...earlierPlainly(earlier) }
      },
    ),
  }
}

const asFile = (filename: string, content: object) => ({
  filename,
  contentType: 'application/json',
  content: Buffer.from(`${JSON.stringify(content, null, 2)}\n`),
})

/** The files that go with the letter: one XARF report per item, and our own form for the items that have none. */
export const noticeAttachments = (
  notice: NoticeForXarf,
): { filename: string; contentType: string; content: Buffer }[] => {
  const reports = notice.items.map((item) => ({ item, report: toXarf(notice, item) }))
  const files = reports.flatMap(({ item, report }) =>
    report === null ? [] : [asFile(`xarf-${notice.reference}-${item.number}.json`, report)],
  )
  const rest = reports.filter(({ report }) => report === null).map(({ item }) => item)
  if (rest.length === 0) return files
  return [...files, asFile(`vigie-notice-${notice.reference}.json`, toVigieNotice(notice, rest))]
}
