import type { Language } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import type { ComplaintOutcome } from '../complaint.ts'
import { isKeptOnline } from '../decisions.ts'
import { groundLine } from '../letter-pieces.ts'
import { fill } from '../letter-texts/places.ts'
import { readTextsOf } from '../letter-versions.ts'
import { type NoticeItemView, type NoticeView, sendingOf } from '../notice.ts'
import { longDate } from '../plain-lines.ts'
import { alike, numbersOf, saidOf } from './alike.ts'
import type { DisputeOutcome } from './dispute.ts'

/** Of the items of a notice those that are left there, or about which nobody said anything. */
const leftThere = ({ items }: NoticeView): readonly NoticeItemView[] =>
  items.filter(({ decisions }) => {
    const last = decisions.at(-1)
    return last === undefined || isKeptOnline(last.action)
  })

/** What we would write to the Digital Services Coordinator, from what is known; whoever writes it may word it otherwise: Art. 53 DSA. */
export const draftToCoordinator = async (
  desk: Desk,
  notice: NoticeView,
  language: Language,
): Promise<string> => {
  const sentAt = sendingOf(notice)?.at
  if (sentAt === undefined) return ''
  const texts = await readTextsOf(desk, notice.textVersion, language)
  const { coordinator } = texts
  const day = (at: Date): string => longDate(at, language)
  const line = (sentence: string, values: Readonly<Record<string, string | number>>) => fill(sentence, values)
  const left = leftThere(notice)
  const complaints = left.flatMap(({ decisions }) => decisions.flatMap(({ complaint }) => complaint ?? []))
  const outcome = (word: ComplaintOutcome | DisputeOutcome | undefined): string =>
    coordinator.outcomes[word ?? 'open']
  return [
    line(coordinator.opening, { provider: notice.provider.name, country: notice.provider.country }),
    line(coordinator.notified, {
      date: day(sentAt),
      reference: notice.reference,
      n: notice.items.length,
      kind: texts.kinds[notice.kind].name,
    }),
    ...notice.reminders
      .filter(({ step }) => step !== 'tell-coordinator')
      .map(({ at }) => line(coordinator.reminded, { date: day(at) })),
    ...notice.secondContacts.map(({ at }) => line(coordinator.contacted, { date: day(at) })),
    ...alike(left).map(({ action, at, items }) =>
      action === null || at === null
        ? line(coordinator.silent, { items: numbersOf(items) })
        : line(coordinator.decided, {
            items: numbersOf(items),
            date: day(at),
            said: saidOf(language, action),
          }),
    ),
    ...complaints.map((complaint) =>
      line(coordinator.complained, {
        date: day(complaint.lodgedAt),
        outcome: outcome(complaint.outcome?.word),
      }),
    ),
    ...complaints.flatMap(({ dispute }) =>
      dispute === null
        ? []
        : [
            line(coordinator.disputed, {
              date: day(dispute.at),
              body: dispute.body,
              outcome: outcome(dispute.outcome?.word),
            }),
          ],
    ),
    `${coordinator.law}\n${notice.legalGrounds.map((ground) => `- ${groundLine(ground, texts)}`).join('\n')}`,
    coordinator.ask,
  ].join('\n\n')
}
