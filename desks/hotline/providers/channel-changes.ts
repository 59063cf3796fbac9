import { type DeskVisit, valueText } from '@vigie/desk-frame/page-kit'
import { type Channel, inUse, sourceIs } from '@vigie/notices'
import { sourceText } from './source-text.ts'

type Said = readonly (readonly [what: string, value: string])[]

/** What a channel says, line by line, in the words of its form. */
export const channelLines = ({ words, lang }: DeskVisit, channel: Channel): Said => {
  const { kind, endpoint, languages, capabilities, maxItems, credential, source, sourceDay } = channel
  const settings: readonly (readonly [string, unknown])[] = Object.entries(channel.settings)
  const said = (field: string, value: unknown): string =>
    typeof value === 'boolean'
      ? value
        ? words('desk-frame.pages.yes')
        : '–'
      : field === 'encryption'
        ? valueText(words, 'notices', field, String(value))
        : String(value)
  return [
    [words('notices.fields.channelKind'), valueText(words, 'notices', 'channelKind', kind)],
    [words('notices.fields.endpoint'), endpoint],
    ...settings.map(([field, value]) => [settingName(words, field), said(field, value)] as const),
    [
      words('notices.fields.languages'),
      languages.map((one) => valueText(words, 'notices', 'languages', one)).join(', '),
    ],
    [
      words('notices.fields.capabilities'),
      capabilities.map((one) => valueText(words, 'notices', 'capabilities', one)).join(', '),
    ],
    [words('notices.fields.maxItems'), maxItems === null ? '' : String(maxItems)],
    [words('notices.fields.credential'), credential ?? ''],
    [
      words('notices.fields.source'),
      sourceIs(channel) === 'said' ? `${source} (${sourceDay})` : sourceText(words, lang, channel),
    ],
  ]
}

const settingName = (words: DeskVisit['words'], field: string): string => {
  switch (field) {
    case 'mailbox':
      return words('notices.fields.mailbox')
    case 'formPlace':
      return words('notices.fields.formPlace')
    case 'encryption':
      return words('notices.fields.encryption')
    case 'publicKey':
      return words('notices.fields.publicKey')
    case 'keyFingerprint':
      return words('desk-hotline.pages.channel.key-fingerprint')
    case 'keyExpires':
      return words('desk-hotline.pages.channel.key-expires')
    case 'register':
      return words('notices.fields.register')
    case 'labeler':
      return words('notices.fields.labeler')
    case 'forward':
      return words('notices.fields.forward')
    case 'ourAccount':
      return words('notices.fields.ourAccount')
    default:
      return field
  }
}

/** What somebody proposes, line by line, beside what is in use in its place today; a line that says nothing is left out. */
export const changesOf = (
  visit: DeskVisit,
  proposal: Channel,
  known: readonly Channel[],
): (readonly [string, string, string])[] => {
  const isAddress = ({ kind }: Channel): boolean => kind === 'mail' || kind === 'form'
  const before = inUse(known).find(
    (one) =>
      one.provider === proposal.provider &&
      one.service === proposal.service &&
      (one.kind === proposal.kind || (isAddress(one) && isAddress(proposal))),
  )
  const old = new Map(before === undefined ? [] : channelLines(visit, before))
  const lines = new Map(channelLines(visit, proposal))
  return [...new Set([...lines.keys(), ...old.keys()])]
    .map((what) => [what, old.get(what) || '–', lines.get(what) || '–'] as const)
    .filter(([, one, other]) => one !== '–' || other !== '–')
}
