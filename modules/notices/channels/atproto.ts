import type { DesignatedKind } from '@vigie/intake/report-kind'
import { z } from 'zod'
import type { Account } from './account.ts'
import type { Called, Line } from './adapter.ts'
import { intoParts, type Subject } from './into-parts.ts'
import { signedIn } from './signed-in.ts'
import { theirAddress } from './their-address.ts'
import { asJson, asQuestion, parsed, toQuestion, toSent } from './to-sent.ts'

const SAYS = [
  'standing',
  'explanation',
  'assessment',
  'objects',
  'hashes',
  'notifier',
  'goodFaith',
  'answerLink',
] as const
const DID = /^did:[a-z]+:[\w.%:-]{1,200}$/
/** Whose moderators it is for; without one, those of the server that we are signed in to. */
const Settings = z.object({ labeler: z.string().regex(DID).optional() })
/** Where the things of every server of the network are shown. */
const SHOWN_AT = 'bsky.app'
const Session = z.object({ accessJwt: z.string().min(1) })
const Named = z.object({ did: z.string().regex(DID) })
const Made = z.object({ id: z.int(), reportedBy: z.string(), createdAt: z.string() })
const Expired = z.object({ error: z.enum(['ExpiredToken', 'InvalidToken']) })

const REASON = 'tools.ozone.report.defs#reason'
/** Of every kind the nearest of their reasons. */
const REASONS: Readonly<Record<DesignatedKind, string>> = {
  csam: `${REASON}ChildSafetyCSAM`,
  grooming: `${REASON}ChildSafetyGroom`,
  sextortion: `${REASON}SexualOther`,
  ncii: `${REASON}SexualNCII`,
  voyeurism: `${REASON}SexualNCII`,
  extreme: `${REASON}ViolenceOther`,
  'minor-prostitution': `${REASON}ChildSafetyOther`,
}

const signIn =
  (line: Line) =>
  async (account: Account): Promise<string | null> => {
    const given = { identifier: account.name, password: account.password }
    const came = await line.call(asJson(line, '/xrpc/com.atproto.server.createSession', given, {}))
    return came.came === 'answer' && came.status === 200
      ? (Session.safeParse(parsed(came.body)).data?.accessJwt ?? null)
      : null
  }

const WHO = String.raw`(did:[a-z]+:[\w.%:-]{1,200}|[a-z\d.-]{3,253})`
const AT = new RegExp(
  String.raw`^at:\/\/${WHO}\/([a-zA-Z\d.]{3,300})\/([\w.:~-]{1,500})(?:[\s#]+([a-z\d]{20,120}))?$`,
)
const SHOWN = new RegExp(String.raw`^\/profile\/${WHO}(?:\/post\/([\w.:~-]{1,500}))?\/?$`)

/**
 * What is reported is the record where an analyst noted its `at://` address with the digest of its content; otherwise the account, and
 * the words name the record. Its content is never asked for.
 */
const subjectOf = (
  address: string,
  objectId: string,
  endpoint: string,
  hosts: readonly string[],
): Subject => {
  const [, who, collection, record, cid] = AT.exec(objectId.trim()) ?? AT.exec(address) ?? []
  if (who !== undefined && collection !== undefined && record !== undefined)
    return { who, record: `${collection}/${record}`, ...(cid === undefined ? {} : { cid }) }
  const url = theirAddress(address, endpoint, hosts)
  if (url === null) return 'elsewhere'
  const [, shown, post] = SHOWN.exec(url.pathname) ?? []
  if (shown === undefined) return 'no-object'
  return { who: shown, ...(post === undefined ? {} : { record: `app.bsky.feed.post/${post}` }) }
}

/** atproto, `com.atproto.moderation.createReport`, for Bluesky and every Ozone: of one record or account at a time. It knows no key. */
export const atproto: Called = {
  by: 'program',
  capabilities: [],
  says: SAYS,
  repeats: 'doubles',
  prepare: (letter, { endpoint, hosts }) =>
    intoParts(letter, {
      subjectOf: ({ address, objectId = '' }) => {
        const subject = subjectOf(address, objectId, endpoint, [SHOWN_AT, ...hosts])
        return typeof subject === 'string' ? subject : { ...subject, reason: REASONS[letter.kind] }
      },
      says: SAYS,
      characters: 1_900,
    }),
  send: async (part, key, line) => {
    const { labeler } = Settings.parse(line.settings)
    const { who = '', record, cid, reason } = part.subject
    let did = who
    if (!DID.test(who)) {
      const path = `/xrpc/com.atproto.identity.resolveHandle?handle=${encodeURIComponent(who)}`
      const named = toQuestion(
        await line.call(asQuestion(line, path)),
        (answer) => Named.safeParse(answer).data ?? null,
      )
      if ('failed' in named) return named.failed
      did = named.answer.did
    }
    const uri = `at://${did}/${record}`
    const body = {
      reasonType: reason,
      reason: record !== undefined && cid === undefined ? `${part.text}\n${uri}` : part.text,
      subject:
        record !== undefined && cid !== undefined
          ? { $type: 'com.atproto.repo.strongRef', uri, cid }
          : { $type: 'com.atproto.admin.defs#repoRef', did },
      modTool: { name: 'vigie', meta: { notice: key } },
    }
    const proxy: Record<string, string> =
      labeler === undefined ? {} : { 'atproto-proxy': `${labeler}#atproto_labeler` }
    const came = await signedIn(line, {
      signIn: signIn(line),
      ask: (headers) =>
        asJson(line, '/xrpc/com.atproto.moderation.createReport', body, { ...headers, ...proxy }),
      // A token that is too old is refused as a bad request, before anything is done with it.
      isOver: (one) =>
        one.came === 'answer' && one.status === 400 && Expired.safeParse(parsed(one.body)).success,
    })
    return toSent(came, (answer) => {
      const made = Made.safeParse(answer).data
      return made === undefined ? null : String(made.id)
    })
  },
}
