import type { Texts } from './shape.ts'

export const nl: Texts = {
  subject: 'Onze beslissing',
  toNotifier: 'U meldde ons iets op onze dienst. Daarover is beslist.',
  toUploader: 'Er is beslist over iets dat u op onze dienst plaatste.',
  decided: 'Wat we beslisten',
  actions: {
    removed: 'we hebben het verwijderd',
    disabled: 'niemand kan het nog openen',
    'geo-blocked': 'het is in sommige landen niet meer te zien',
    'age-restricted': 'alleen volwassenen kunnen het zien',
    demoted: 'we tonen het minder vaak',
    labelled: 'we hebben er een label bij gezet',
    'account-suspended': 'we hebben het account voor een tijd opgeschort',
    'account-terminated': 'we hebben het account gesloten',
    'monetary-restricted': 'het blijft staan, maar er wordt niets meer mee verdiend',
    'service-restricted': 'het blijft staan, maar het account kan niet meer onze hele dienst gebruiken',
    partial: 'we hebben een deel ervan verwijderd',
    'refused-lawful': 'het blijft staan: we vinden het niet onwettig',
    'refused-insufficient': 'het blijft staan: we weten te weinig om anders te beslissen',
    'not-ours': 'het staat niet op onze dienst',
    'not-found': 'we hebben het niet gevonden',
    'already-removed': 'het was al weg',
  },
  grounds: { law: 'De wet die het overtreedt', terms: 'De regel van onze voorwaarden die het overtreedt' },
  also: 'Wat we ook beslisten',
  monetary: {
    suspended: 'u verdient er een tijd niets mee',
    terminated: 'u verdient er niets meer mee',
  },
  service: {
    'partly-suspended': 'u kunt een deel van onze dienst een tijd niet gebruiken',
    suspended: 'u kunt onze dienst een tijd niet gebruiken',
    'partly-terminated': 'u kunt een deel van onze dienst niet meer gebruiken',
    terminated: 'u kunt onze dienst niet meer gebruiken',
  },
  lasts: (day) => (day === null ? 'Dit heeft geen einddatum.' : `Dit geldt tot en met ${day}.`),
  alsoLasts: (day) => `tot en met ${day}`,
  only: (countries) => `Het geldt alleen in deze landen: ${countries}.`,
  byNotice: 'Iemand heeft het ons gemeld.',
  byUs: 'We hebben het zelf gevonden.',
  automated: {
    not: 'Een mens heeft beslist.',
    partly: 'Een mens heeft beslist, met hulp van een programma.',
    wholly: 'Een programma heeft beslist.',
  },
  complain: ({ until, mailbox }) =>
    `Bent u het er niet mee eens? Dan kunt u tot ${until} bij ons klagen. Dat kost niets. Schrijf naar ${mailbox}. Iemand anders dan wie besliste, bekijkt uw klacht.`,
  afterComplaint:
    'Deze beslissing volgt op een klacht. Iemand anders dan wie eerst besliste, heeft ze bekeken.',
  elsewhere:
    'U kunt ook naar een erkend orgaan dat geschillen buiten de rechtbank oplost (artikel 21 van de digitaledienstenverordening), of naar de rechter. De Europese Commissie publiceert een lijst van die organen.',
  warning: {
    subject: 'Een waarschuwing over uw kennisgevingen',
    counts: ({ notices, unfounded }) =>
      `U wees ons op dingen op onze dienst die volgens u illegaal zijn. In het laatste jaar stuurde u ${notices} ${notices === 1 ? 'kennisgeving' : 'kennisgevingen'}. Bij ${unfounded} daarvan kon iedereen zien dat wat u noemde niet illegaal was, of er niet stond.`,
    next: 'Gaat dit zo door, dan kunnen wij wat u stuurt een tijd opzijleggen (artikel 23 van de digitaledienstenverordening). Voor wij dat doen, bekijken wij uw kennisgevingen een voor een.',
    answer: (mailbox) => `Ziet u het anders? Schrijf naar ${mailbox}. Een mens leest het.`,
  },
  suspension: {
    subject: 'Wij leggen uw kennisgevingen een tijd opzij',
    until: ({ until, warned }) =>
      `Tot en met ${until} bewaren wij wat u ons stuurt, maar bekijken wij het niet (artikel 23 van de digitaledienstenverordening). Op ${warned} waarschuwden wij u. Na die dag wachten uw kennisgevingen weer op hun beurt.`,
  },
}
