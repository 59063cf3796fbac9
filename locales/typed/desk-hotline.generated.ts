// Written by `npm run texts` from the messages of desk-hotline.json in four languages.
import type texts from '../en/desk-hotline.json'

declare module '../texts.ts' {
  interface Files {
    'desk-hotline': typeof texts
  }
  interface Arguments {
    'desk-hotline.pages.account.entered': { day: string | number; name: string | number }
    'desk-hotline.pages.acts.others': { n: number }
    'desk-hotline.pages.agreed': { when: string | number }
    'desk-hotline.pages.arbitrated': { name: string | number; when: string | number }
    'desk-hotline.pages.article': { number: string | number; title: string | number }
    'desk-hotline.pages.asked-again': { when: string | number }
    'desk-hotline.pages.assess.next': { n: string | number }
    'desk-hotline.pages.assessed-of': { all: string | number; n: string | number }
    'desk-hotline.pages.assessments': { n: number }
    'desk-hotline.pages.attempt': { n: string | number; outcome: string | number }
    'desk-hotline.pages.back-to-case': { n: string | number }
    'desk-hotline.pages.bar': { n: number }
    'desk-hotline.pages.break.minutes': { n: string | number }
    'desk-hotline.pages.break.until': { time: string | number }
    'desk-hotline.pages.by-at': { name: string | number; when: string | number }
    'desk-hotline.pages.capture.elsewhere': { case: string | number; item: string | number }
    'desk-hotline.pages.capture.on-list': { name: string | number }
    'desk-hotline.pages.case': { n: string | number }
    'desk-hotline.pages.changes.by-itself': { day: string | number }
    'desk-hotline.pages.changes.count': { n: number }
    'desk-hotline.pages.changes.noted': { day: string | number; name: string | number }
    'desk-hotline.pages.closed-as': { outcome: string | number }
    'desk-hotline.pages.closed-on': { day: string | number }
    'desk-hotline.pages.complain-until': { day: string | number }
    'desk-hotline.pages.complaint.released': { name: string | number }
    'desk-hotline.pages.complaint.withdrawn': { name: string | number }
    'desk-hotline.pages.consent.given': { day: string | number; to: string | number }
    'desk-hotline.pages.consent.tell': { day: string | number; to: string | number }
    'desk-hotline.pages.consent.withdrawn': { day: string | number; to: string | number }
    'desk-hotline.pages.decisions.done': { day: string | number }
    'desk-hotline.pages.destroyed.case': { day: string | number }
    'desk-hotline.pages.differ': { points: string | number }
    'desk-hotline.pages.due.in': { time: string | number }
    'desk-hotline.pages.due.late': { time: string | number }
    'desk-hotline.pages.earlier': { day: string | number }
    'desk-hotline.pages.earlier-rounds': { n: number }
    'desk-hotline.pages.earlier-traces': { n: number }
    'desk-hotline.pages.encrypted': { way: string | number }
    'desk-hotline.pages.exact.care.more': { provider: string | number }
    'desk-hotline.pages.explanation.hint': { language: string | number }
    'desk-hotline.pages.explanation.suggestion': { n: number }
    'desk-hotline.pages.export.cases': { form: string | number }
    'desk-hotline.pages.export.sample': { form: string | number }
    'desk-hotline.pages.export.staffing': { form: string | number }
    'desk-hotline.pages.exposure.caption': { day: string | number }
    'desk-hotline.pages.file': { n: string | number }
    'desk-hotline.pages.file.attached': { files: string | number }
    'desk-hotline.pages.file.end': { n: string | number }
    'desk-hotline.pages.file.printed': { name: string | number; when: string | number }
    'desk-hotline.pages.file.reply': { when: string | number }
    'desk-hotline.pages.file.sent': { to: string | number; when: string | number }
    'desk-hotline.pages.followed.one': { n: string | number; what: string | number }
    'desk-hotline.pages.free-longest.all': { n: number }
    'desk-hotline.pages.group.more': { n: string | number }
    'desk-hotline.pages.history.open': { n: number }
    'desk-hotline.pages.item': { n: string | number }
    'desk-hotline.pages.ladder.ours': { day: string | number }
    'desk-hotline.pages.ladder.theirs': { day: string | number }
    'desk-hotline.pages.ladder.until': { day: string | number }
    'desk-hotline.pages.lapsed': { when: string | number }
    'desk-hotline.pages.law.between': { from: string | number; until: string | number }
    'desk-hotline.pages.law.checked': { when: string | number }
    'desk-hotline.pages.law.confirmed': { one: string | number; other: string | number; when: string | number }
    'desk-hotline.pages.law.numbers-open': { n: number }
    'desk-hotline.pages.law.since': { from: string | number }
    'desk-hotline.pages.letter-language.hint': { provider: string | number }
    'desk-hotline.pages.letter-part.other': { name: string | number }
    'desk-hotline.pages.letter.encrypted-with': { way: string | number }
    'desk-hotline.pages.letter.more': { language: string | number }
    'desk-hotline.pages.look-again.line': { n: number }
    'desk-hotline.pages.look.minutes': { n: number; under: string }
    'desk-hotline.pages.mail.narrative.cut': { count: number; most: number }
    'desk-hotline.pages.message': { language: string | number }
    'desk-hotline.pages.missing.complaints': { n: number }
    'desk-hotline.pages.missing.edition': { year: string | number }
    'desk-hotline.pages.missing.statement': { topic: string | number }
    'desk-hotline.pages.missing.undecided': { n: number }
    'desk-hotline.pages.n-items': { n: number }
    'desk-hotline.pages.n-replies': { n: number }
    'desk-hotline.pages.n-reports': { n: number }
    'desk-hotline.pages.narrative': { year: string | number }
    'desk-hotline.pages.narrative.missing': { languages: string | number }
    'desk-hotline.pages.narrative.version': { day: string | number; n: string | number; name: string | number }
    'desk-hotline.pages.not-your-language': { language: string | number }
    'desk-hotline.pages.not-your-language.readers': { names: string | number }
    'desk-hotline.pages.notice-item': { n: string | number }
    'desk-hotline.pages.notices-to': { provider: string | number }
    'desk-hotline.pages.observed': { when: string | number }
    'desk-hotline.pages.opened-on': { day: string | number }
    'desk-hotline.pages.own-day.bar': { looks: number; minutes: string | number }
    'desk-hotline.pages.partner-in': { country: string | number }
    'desk-hotline.pages.pieces': { n: number }
    'desk-hotline.pages.plan.instruction': { n: string | number }
    'desk-hotline.pages.plan.same': { n: string | number }
    'desk-hotline.pages.platform.answer': { answer: string | number }
    'desk-hotline.pages.platform.number': { number: string | number }
    'desk-hotline.pages.platform.of-reports': { n: string | number; told: string | number }
    'desk-hotline.pages.platform.otherwise': { told: string | number }
    'desk-hotline.pages.playbook.asks.hint': { questions: string | number }
    'desk-hotline.pages.playbook.changed': { n: number }
    'desk-hotline.pages.playbook.coming': { day: string | number; n: string | number }
    'desk-hotline.pages.playbook.first-holds': { n: string | number }
    'desk-hotline.pages.playbook.holds-from': { day: string | number }
    'desk-hotline.pages.playbook.in-force': { day: string | number; n: string | number }
    'desk-hotline.pages.playbook.missing': { languages: string | number; n: string | number; of: string | number }
    'desk-hotline.pages.playbook.places': { places: string | number }
    'desk-hotline.pages.playbook.propose': { what: string | number }
    'desk-hotline.pages.playbook.restores': { n: string | number }
    'desk-hotline.pages.playbook.ruled.confirmed': { name: string | number; when: string | number }
    'desk-hotline.pages.playbook.ruled.declined': { name: string | number; when: string | number }
    'desk-hotline.pages.playbook.ruled.replaced': { name: string | number; when: string | number }
    'desk-hotline.pages.playbook.step-plan': { kind: string | number }
    'desk-hotline.pages.playbook.text-in': { language: string | number }
    'desk-hotline.pages.playbook.version': { n: string | number; what: string | number }
    'desk-hotline.pages.playbook.version-alone': { n: string | number }
    'desk-hotline.pages.playbook.whole': { n: string | number }
    'desk-hotline.pages.preview': { year: string | number }
    'desk-hotline.pages.preview.more': { edition: string | number; from: string | number; to: string | number }
    'desk-hotline.pages.proposal.by': { name: string | number; when: string | number }
    'desk-hotline.pages.proposed-for': { items: string | number; n: number }
    'desk-hotline.pages.provider.channels.add': { service: string | number }
    'desk-hotline.pages.provider.channels.caption': { provider: string | number }
    'desk-hotline.pages.provider.contacts.caption': { provider: string | number }
    'desk-hotline.pages.provider.services.caption': { provider: string | number }
    'desk-hotline.pages.provider.source': { day: string | number; source: string | number }
    'desk-hotline.pages.provider.source-unsaid': { day: string | number }
    'desk-hotline.pages.provider.verified': { day: string | number }
    'desk-hotline.pages.put-forward': { edition: string | number; year: string | number }
    'desk-hotline.pages.put-forward.corrects': { text: string | number }
    'desk-hotline.pages.quality.again': { answer: string | number }
    'desk-hotline.pages.quality.crossed': { question: string | number }
    'desk-hotline.pages.quality.differs': { again: string | number; decided: string | number }
    'desk-hotline.pages.quality.drawn': { among: number; day: string | number; n: number }
    'desk-hotline.pages.quality.drawn-by': { among: number; when: string | number; who: string | number }
    'desk-hotline.pages.quality.for-nobody': { n: number }
    'desk-hotline.pages.quality.item': { case: string | number; n: string | number }
    'desk-hotline.pages.quality.kappa': { alike: number; kappa: string | number; n: number }
    'desk-hotline.pages.quality.one-answer': { alike: number; n: number }
    'desk-hotline.pages.quality.progress': { drawn: number; gone: number; seen: number; waiting: number }
    'desk-hotline.pages.quality.quarter': { quarter: string | number; year: string | number }
    'desk-hotline.pages.quality.title': { quarter: string | number; year: string | number }
    'desk-hotline.pages.quality.together': { question: string | number }
    'desk-hotline.pages.quality.too-few': { fewest: number; n: number }
    'desk-hotline.pages.quality.verdict': { answer: string | number }
    'desk-hotline.pages.quality.ways': { arbitrated: number; arbitratedTogether: number; blind: number; together: number }
    'desk-hotline.pages.report-of': { day: string | number }
    'desk-hotline.pages.reports.more': { kind: string | number }
    'desk-hotline.pages.reports.one': { all: string | number; items: string | number; n: string | number }
    'desk-hotline.pages.rule': { rule: string | number; version: string | number }
    'desk-hotline.pages.search.counts': { n: number }
    'desk-hotline.pages.service.hint': { provider: string | number }
    'desk-hotline.pages.service.hint.none': { provider: string | number }
    'desk-hotline.pages.statement': { day: string | number }
    'desk-hotline.pages.status.active': { day: string | number }
    'desk-hotline.pages.status.area': { area: string | number }
    'desk-hotline.pages.status.award': { by: string | number; day: string | number; reference: string | number }
    'desk-hotline.pages.status.expired': { day: string | number }
    'desk-hotline.pages.status.noted': { name: string | number; when: string | number }
    'desk-hotline.pages.status.revoked': { day: string | number }
    'desk-hotline.pages.status.ruling.confirmed': { name: string | number; when: string | number }
    'desk-hotline.pages.status.ruling.declined': { name: string | number; when: string | number }
    'desk-hotline.pages.status.stopped': { n: number }
    'desk-hotline.pages.status.suspended': { day: string | number }
    'desk-hotline.pages.story.looking': { n: string | number }
    'desk-hotline.pages.story.presses-told': { n: number }
    'desk-hotline.pages.story.proposal.confirmed': { what: string | number }
    'desk-hotline.pages.story.proposal.corrected': { what: string | number }
    'desk-hotline.pages.story.stray': { reason: string | number }
    'desk-hotline.pages.stray.names': { reference: string | number }
    'desk-hotline.pages.stray.unreadable': { n: string | number }
    'desk-hotline.pages.taking.by': { way: string | number; who: string | number }
    'desk-hotline.pages.taking.where': { page: string | number }
    'desk-hotline.pages.their-reference': { reference: string | number }
    'desk-hotline.pages.together': { name: string | number; other: string | number; when: string | number }
    'desk-hotline.pages.together.asked': { name: string | number }
    'desk-hotline.pages.told': { day: string | number; news: string | number }
    'desk-hotline.pages.victims': { n: number }
    'desk-hotline.pages.waits': { time: string | number }
    'desk-hotline.pages.weeks.before': { count: number }
    'desk-hotline.pages.weeks.now': { count: number }
    'desk-hotline.pages.with': { name: string | number }
    'desk-hotline.pages.wrote': { day: string | number }
    'desk-hotline.pages.wrote.read': { day: string | number }
    'desk-hotline.pages.year.action': { action: string | number }
    'desk-hotline.pages.years': { n: number }
  }
}
