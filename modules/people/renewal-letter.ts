import { dayOf, type Language } from '@vigie/kernel'
import type { AboutRenewal } from './invitation-rows.ts'

interface Texts {
  readonly subject: (house: string) => string
  readonly toThemselves: (house: string, day: string) => string
  readonly toTheOfficer: (house: string, day: string, about: string) => string
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  nl: {
    subject: (house) => `${house}: nieuwe uitnodiging om aan te melden`,
    toThemselves: (house, day) =>
      `Op ${day} is voor u een nieuwe uitnodiging gemaakt om bij ${house} aan te melden. Uw screening telt niet mee tot een coördinator met u gesproken heeft en bevestigt dat u het bent die aanmeldt.

Hebt u hier niet om gevraagd? Bel dan meteen een coördinator of de functionaris voor gegevensbescherming. Antwoord niet op deze e-mail.`,
    toTheOfficer: (house, day, about) =>
      `Op ${day} is voor ${about} een nieuwe uitnodiging gemaakt om bij ${house} aan te melden. De screening van deze collega telt niet mee tot een coördinator met hem of haar gesproken heeft en dat bevestigt. Wie er wacht, staat op de pagina Medewerkers.`,
  },
  fr: {
    subject: (house) => `${house} : nouvelle invitation pour se connecter`,
    toThemselves: (house, day) =>
      `Le ${day}, une nouvelle invitation pour vous connecter à ${house} a été créée à votre nom. Votre contrôle ne compte plus tant qu’un coordinateur ne vous a pas parlé et n’a pas confirmé que c’est bien vous qui vous connectez.

Vous ne l’avez pas demandée ? Appelez tout de suite un coordinateur ou le délégué à la protection des données. Ne répondez pas à cet e-mail.`,
    toTheOfficer: (house, day, about) =>
      `Le ${day}, une nouvelle invitation pour se connecter à ${house} a été créée pour ${about}. Le contrôle de cette personne ne compte plus tant qu’un coordinateur ne lui a pas parlé et ne l’a pas confirmé. La page Équipe montre qui attend.`,
  },
  de: {
    subject: (house) => `${house}: neue Einladung zur Anmeldung`,
    toThemselves: (house, day) =>
      `Am ${day} wurde für Sie eine neue Einladung erstellt, mit der man sich bei ${house} anmeldet. Ihre Überprüfung gilt so lange nicht, bis eine Koordinatorin oder ein Koordinator mit Ihnen gesprochen hat und bestätigt, dass Sie selbst sich anmelden.

Haben Sie nicht darum gebeten? Rufen Sie sofort jemanden aus der Koordination oder die Datenschutzbeauftragte an. Antworten Sie nicht auf diese E-Mail.`,
    toTheOfficer: (house, day, about) =>
      `Am ${day} wurde für ${about} eine neue Einladung erstellt, mit der man sich bei ${house} anmeldet. Die Überprüfung gilt so lange nicht, bis jemand aus der Koordination mit der Person gesprochen hat und es bestätigt. Wer wartet, steht auf der Seite Team.`,
  },
  en: {
    subject: (house) => `${house}: new invitation to sign in`,
    toThemselves: (house, day) =>
      `On ${day} a new invitation to sign in at ${house} was made for you. Your vetting does not count until a coordinator has spoken with you and confirms that it is you who signs in.

You did not ask for it? Call a coordinator or the data-protection officer at once. Do not answer this e-mail.`,
    toTheOfficer: (house, day, about) =>
      `On ${day} a new invitation to sign in at ${house} was made for ${about}. Their vetting does not count until a coordinator has spoken with them and confirms it. The page People shows who waits.`,
  },
}

/** What somebody reads who is told of a new invitation: its day, and what to do. No link: a false letter would have one. */
export const renewalLetter = (
  language: Language,
  house: string,
  { name, about, themselves, at }: AboutRenewal,
): { subject: string; text: string } => {
  const { subject, toThemselves, toTheOfficer } = TEXTS[language]
  const day = dayOf(at)
  const text = themselves ? toThemselves(house, day) : toTheOfficer(house, day, about)
  return { subject: subject(house), text: `${name},\n\n${text}\n` }
}
