import { printedNumber } from '@vigie/hotline'
import { newId, yearOf } from '@vigie/kernel'
import { sealer } from '@vigie/platform/vault'
import { type Cast, type Left, later } from './left.ts'
import type { PastCase } from './past.ts'
import type { LeftItem } from './past-case.ts'

/** A notice that left, and what its provider decided of each item. */
export const leaveNotice = (
  left: Left,
  cast: Cast,
  past: PastCase,
  number: number,
  items: readonly LeftItem[],
): void => {
  const { desk, first, second } = cast
  const provider = cast.providers.get(past.place.provider ?? '')
  const article = items[0]?.article
  if (past.decision === null || provider === undefined || article === undefined) return
  const { action, hours } = past.decision
  const [notice, sentAt] = [newId(), later(past.day, 6)]
  const seal = sealer(desk.keys.desk)
  const standing = past.isOfAnAdult ? 'ordinary' : 'trusted'
  const language = provider.languages[0] ?? 'en'
  left['notices.notice'].push({
    id: notice,
    reference: `VIG-${yearOf(past.day)}-${String(number).padStart(6, '0')}`,
    case: items[0]?.case,
    provider: provider.id,
    kind: past.kind,
    standing,
    notifier: 'entity',
    language,
    explanation: seal({ table: 'notices.notice', row: notice, column: 'explanation' }, ''),
    legal_grounds: [
      {
        country: article.country,
        instrument: article.instrument[language],
        article: printedNumber(article) ?? '',
        title: article.title[language],
        directiveArticle: article.directiveArticle,
      },
    ],
    good_faith_version: '2026-1',
    rule: standing === 'trusted' ? 'platform-notice' : 'outside-area-platform',
    rules_version: '4',
    prepared_by: first.id,
    eligibility: first.eligibility,
    prepared_at: later(past.day, 5),
  })
  left['notices.ruling'].push({ notice, way: 'approved' })
  left['notices.approval'].push({
    notice,
    way: 'approved',
    prepared_by: first.id,
    approved_by: second.id,
    eligibility: second.eligibility,
    approved_at: later(past.day, 5.5),
  })
  left['notices.dispatch'].push({
    id: newId(),
    notice,
    attempt: 1,
    channel: 'mail',
    outcome: 'sent',
    message_id: `<${notice}@${desk.letterhead.domain}>`,
    at: sentAt,
  })
  left['notices.acknowledgement'].push({
    notice,
    source: 'typed',
    recorded_by: first.id,
    acknowledged_at: later(sentAt, 1),
  })
  for (const [at, item] of items.entries()) {
    const row = newId()
    left['notices.notice_item'].push({
      id: row,
      notice,
      number: at + 1,
      item: item.id,
      verdict: item.verdict,
      standing,
      area: past.isOfAnAdult ? 'outside' : 'inside',
      address: seal({ table: 'notices.notice_item', row, column: 'address' }, item.address),
      found_by: 'agreement',
      seen: true,
      observed_at: later(past.day, 3),
      ...item.found,
    })
    const decision = newId()
    const decidedAt = later(sentAt, hours)
    left['notices.decision'].push({
      id: decision,
      notice_item: row,
      turn: 1,
      action,
      ground: action === 'no-answer' ? null : 'law',
      redress: action !== 'no-answer',
      source: 'typed',
      recorded_by: first.id,
      decided_at: decidedAt,
    })
    if (action !== 'refused-lawful') continue
    // Every refusal was complained about, and every other complaint helped.
    left['notices.complaint'].push({
      decision,
      action,
      decided_at: decidedAt,
      way: 'system',
      lodged_by: first.id,
      lodged_at: later(decidedAt, 24),
    })
    left['notices.complaint_outcome'].push({
      complaint: decision,
      outcome: past.number % 2 === 0 ? 'reversed' : 'upheld',
      recorded_by: first.id,
      recorded_at: later(decidedAt, 24 * 9),
    })
  }
}
