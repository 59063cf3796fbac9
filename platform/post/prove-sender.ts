import { arc } from 'mailauth/lib/arc/index.js'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { dmarc } from 'mailauth/lib/dmarc/index.js'
import { nameLookup } from './name-lookup.ts'
import { type Alignment, type CheckResult, POLICIES, type SenderCheck } from './sender-check.ts'

const WEAKEST_KEY = 1_024
const PUBLISHED = /^v\s*=\s*DMARC1/i

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

const resultOf = (word: string | undefined): CheckResult =>
  word === 'pass' ? 'pass' : word === 'none' || word === undefined ? 'none' : 'fail'

/**
 * Holds a mail against what the domain of its sender publishes, as of when it came in. Null where the resolver could not say
 * and it matters: then nothing is known yet. To be done in a thread of its own.
 */
export const proveSender = async (
  raw: Buffer,
  { from, servers, at }: { from: string; servers: readonly string[]; at: Date },
): Promise<SenderCheck | null> => {
  const domain = domainOf(from)
  const keys = nameLookup(servers)
  const policies = nameLookup(servers)
  const signed = await dkimVerify(raw, {
    resolver: keys.ask,
    curTime: at,
    rejectRsaSha1: true,
    minBitLength: WEAKEST_KEY,
  })
  const signatures = signed.results.filter(({ status }) => status.result !== 'none')
  // What a signature covers only in part says nothing about the rest: RFC 6376, section 8.2.
  const holding = signatures.filter(({ status }) => status.result === 'pass' && !status.underSized)
  const found = await dmarc({
    headerFrom: [from],
    fromFields: signed.fromFields,
    spfDomains: [],
    dkimDomains: holding.flatMap(({ signingDomain }) => (signingDomain ? [{ domain: signingDomain }] : [])),
    resolver: policies.ask,
  })
  const seals = nameLookup(servers)
  const chain = signed.arc?.chain
  const forwarded = chain ? await arc({ ...signed.arc, chain }, { resolver: seals.ask }) : null

  const inItsName = (of: typeof signatures) => of.filter(({ status }) => Boolean(status.aligned))
  const dmarcResult = found === false ? 'fail' : resultOf(found.status.result)
  // Two policies, or one that cannot be read, are something published all the same.
  const isPublished = dmarcResult !== 'none' || policies.texts().some((text) => PUBLISHED.test(text))
  const isProven = isPublished ? dmarcResult === 'pass' : inItsName(holding).length > 0
  if (!isProven && (keys.isUncertain() || policies.isUncertain())) return null
  const isBroken = isPublished || inItsName(signatures).length > 0
  const signer = inItsName(holding)[0]?.signingDomain?.toLowerCase()
  const alignment: Alignment = signer === undefined ? 'none' : signer === domain ? 'same' : 'related'
  return {
    outcome: isProven ? 'proven' : isBroken ? 'unproven' : 'unpublished',
    domain,
    dkim: holding.length > 0 ? 'pass' : signatures.length > 0 ? 'fail' : 'none',
    dmarc: dmarcResult,
    arc: resultOf(forwarded?.status.result),
    alignment,
    policy: POLICIES.find((one) => found !== false && one === found.policy) ?? null,
  }
}
