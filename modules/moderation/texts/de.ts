import type { Texts } from './shape.ts'

export const de: Texts = {
  subject: 'Unsere Entscheidung',
  toNotifier: 'Sie haben uns etwas auf unserem Dienst gemeldet. Darüber wurde entschieden.',
  toUploader: 'Es wurde über etwas entschieden, das Sie auf unseren Dienst gestellt haben.',
  decided: 'Was wir entschieden haben',
  actions: {
    removed: 'wir haben es entfernt',
    disabled: 'niemand kann es mehr öffnen',
    'geo-blocked': 'es ist in einigen Ländern nicht mehr zu sehen',
    'age-restricted': 'nur Erwachsene können es sehen',
    demoted: 'wir zeigen es seltener',
    labelled: 'wir haben es gekennzeichnet',
    'account-suspended': 'wir haben das Konto für eine Zeit gesperrt',
    'account-terminated': 'wir haben das Konto geschlossen',
    'monetary-restricted': 'es bleibt, aber es bringt kein Geld mehr ein',
    'service-restricted': 'es bleibt, aber das Konto kann nicht mehr unseren ganzen Dienst nutzen',
    partial: 'wir haben einen Teil davon entfernt',
    'refused-lawful': 'es bleibt: wir halten es nicht für rechtswidrig',
    'refused-insufficient': 'es bleibt: wir wissen zu wenig, um anders zu entscheiden',
    'not-ours': 'es steht nicht auf unserem Dienst',
    'not-found': 'wir haben es nicht gefunden',
    'already-removed': 'es war schon weg',
  },
  grounds: {
    law: 'Das Gesetz, gegen das es verstößt',
    terms: 'Die Regel unserer Bedingungen, gegen die es verstößt',
  },
  also: 'Was wir außerdem entschieden haben',
  monetary: {
    suspended: 'Sie verdienen damit eine Zeit lang nichts',
    terminated: 'Sie verdienen damit nichts mehr',
  },
  service: {
    'partly-suspended': 'Sie können einen Teil unseres Dienstes eine Zeit lang nicht nutzen',
    suspended: 'Sie können unseren Dienst eine Zeit lang nicht nutzen',
    'partly-terminated': 'Sie können einen Teil unseres Dienstes nicht mehr nutzen',
    terminated: 'Sie können unseren Dienst nicht mehr nutzen',
  },
  lasts: (day) => (day === null ? 'Das hat kein Enddatum.' : `Das gilt bis einschließlich ${day}.`),
  alsoLasts: (day) => `bis einschließlich ${day}`,
  only: (countries) => `Es gilt nur in diesen Ländern: ${countries}.`,
  byNotice: 'Jemand hat es uns gemeldet.',
  byUs: 'Wir haben es selbst gefunden.',
  automated: {
    not: 'Ein Mensch hat entschieden.',
    partly: 'Ein Mensch hat entschieden, mit Hilfe eines Programms.',
    wholly: 'Ein Programm hat entschieden.',
  },
  complain: ({ until, mailbox }) =>
    `Sind Sie nicht einverstanden? Dann können Sie sich bis ${until} bei uns beschweren. Das kostet nichts. Schreiben Sie an ${mailbox}. Jemand anders als der, der entschieden hat, sieht es sich an.`,
  afterComplaint:
    'Diese Entscheidung folgt auf eine Beschwerde. Jemand anders als der, der zuerst entschieden hat, hat sie geprüft.',
  elsewhere:
    'Sie können sich auch an eine zertifizierte Stelle wenden, die Streit außergerichtlich beilegt (Artikel 21 des Gesetzes über digitale Dienste), oder an ein Gericht. Die Europäische Kommission veröffentlicht eine Liste dieser Stellen.',
  warning: {
    subject: 'Eine Verwarnung wegen Ihrer Meldungen',
    counts: ({ notices, unfounded }) =>
      `Sie haben uns auf Dinge in unserem Dienst hingewiesen, die Sie für rechtswidrig halten. Im letzten Jahr ${notices === 1 ? 'kam' : 'kamen'} von Ihnen ${notices} ${notices === 1 ? 'Meldung' : 'Meldungen'}. Bei ${unfounded} davon konnte jeder sehen, dass das Genannte nicht rechtswidrig war oder nicht dort stand.`,
    next: 'Geht das so weiter, können wir eine Zeit lang zurückstellen, was Sie senden (Artikel 23 des Gesetzes über digitale Dienste). Vorher sehen wir uns Ihre Meldungen einzeln an.',
    answer: (mailbox) => `Sehen Sie das anders? Schreiben Sie an ${mailbox}. Ein Mensch liest es.`,
  },
  suspension: {
    subject: 'Wir stellen Ihre Meldungen eine Zeit lang zurück',
    until: ({ until, warned }) =>
      `Bis einschließlich ${until} bewahren wir auf, was Sie uns senden, sehen es uns aber nicht an (Artikel 23 des Gesetzes über digitale Dienste). Am ${warned} haben wir Sie verwarnt. Danach warten Ihre Meldungen wieder, bis sie an der Reihe sind.`,
  },
}
