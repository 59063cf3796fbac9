import { DESIGNATED_KINDS, type DesignatedKind } from '@vigie/intake/report-kind'
import type { InEveryLanguage } from '@vigie/kernel'

/** The seats of the Federal Judicial Police. From memory; to be confirmed with the Federal Police. */
export const DISTRICTS = [
  'antwerpen',
  'asse',
  'brabant-wallon',
  'bruxelles-brussel',
  'charleroi',
  'eupen',
  'leuven',
  'liege',
  'limburg',
  'luxembourg',
  'mons-tournai',
  'namur',
  'oost-vlaanderen',
  'west-vlaanderen',
] as const
export type District = (typeof DISTRICTS)[number]

export type PoliceContact = {
  readonly id: string
  readonly name: InEveryLanguage
  /** Null: every kind. */
  readonly matters: readonly DesignatedKind[] | null
  /** Null: the whole country. */
  readonly district: District | null
  readonly onDutyAtNight: boolean
  /** The real addresses are not public: an installation puts its own. */
  readonly mailbox: string
}

const DISTRICT_NAMES: Record<District, InEveryLanguage> = {
  antwerpen: { nl: 'Antwerpen', fr: 'Anvers', de: 'Antwerpen', en: 'Antwerp' },
  asse: {
    nl: 'Asse (Halle-Vilvoorde)',
    fr: 'Asse (Hal-Vilvorde)',
    de: 'Asse (Halle-Vilvoorde)',
    en: 'Asse (Halle-Vilvoorde)',
  },
  'brabant-wallon': {
    nl: 'Waals-Brabant',
    fr: 'Brabant wallon',
    de: 'Wallonisch-Brabant',
    en: 'Walloon Brabant',
  },
  'bruxelles-brussel': { nl: 'Brussel', fr: 'Bruxelles', de: 'Brüssel', en: 'Brussels' },
  charleroi: { nl: 'Charleroi', fr: 'Charleroi', de: 'Charleroi', en: 'Charleroi' },
  eupen: { nl: 'Eupen', fr: 'Eupen', de: 'Eupen', en: 'Eupen' },
  leuven: { nl: 'Leuven', fr: 'Louvain', de: 'Löwen', en: 'Leuven' },
  liege: { nl: 'Luik', fr: 'Liège', de: 'Lüttich', en: 'Liège' },
  limburg: { nl: 'Limburg', fr: 'Limbourg', de: 'Limburg', en: 'Limburg' },
  luxembourg: { nl: 'Luxemburg', fr: 'Luxembourg', de: 'Luxemburg', en: 'Luxembourg' },
  'mons-tournai': { nl: 'Bergen-Doornik', fr: 'Mons-Tournai', de: 'Bergen-Tournai', en: 'Mons-Tournai' },
  namur: { nl: 'Namen', fr: 'Namur', de: 'Namur', en: 'Namur' },
  'oost-vlaanderen': {
    nl: 'Oost-Vlaanderen',
    fr: 'Flandre orientale',
    de: 'Ostflandern',
    en: 'East Flanders',
  },
  'west-vlaanderen': {
    nl: 'West-Vlaanderen',
    fr: 'Flandre occidentale',
    de: 'Westflandern',
    en: 'West Flanders',
  },
}

const judicialPolice = (district: District): PoliceContact => {
  const { nl, fr, de, en } = DISTRICT_NAMES[district]
  return {
    id: `judicial-${district}`,
    name: {
      nl: `Federale gerechtelijke politie ${nl}`,
      fr: `Police judiciaire fédérale ${fr}`,
      de: `Föderale Gerichtspolizei ${de}`,
      en: `Federal Judicial Police ${en}`,
    },
    matters: null,
    district,
    onDutyAtNight: false,
    mailbox: `${district}@police.example`,
  }
}

export const POLICE_CONTACTS: readonly PoliceContact[] = [
  {
    id: 'duty-desk',
    name: {
      nl: 'Permanentie van de Federale Politie',
      fr: 'Permanence de la Police fédérale',
      de: 'Bereitschaftsdienst der Föderalen Polizei',
      en: 'Duty desk of the Federal Police',
    },
    matters: null,
    district: null,
    onDutyAtNight: true,
    mailbox: 'duty-desk@police.example',
  },
  {
    id: 'child-abuse-team',
    name: {
      nl: 'Federale gerechtelijke politie, centraal team kindermisbruik',
      fr: 'Police judiciaire fédérale, équipe centrale maltraitance d’enfants',
      de: 'Föderale Gerichtspolizei, zentrales Team Kindesmissbrauch',
      en: 'Federal Judicial Police, central child abuse team',
    },
    matters: DESIGNATED_KINDS.filter((kind) => kind !== 'minor-prostitution'),
    district: null,
    onDutyAtNight: false,
    mailbox: 'child-abuse-team@police.example',
  },
  {
    id: 'trafficking-team',
    name: {
      nl: 'Federale gerechtelijke politie, centraal team mensenhandel',
      fr: 'Police judiciaire fédérale, équipe centrale traite des êtres humains',
      de: 'Föderale Gerichtspolizei, zentrales Team Menschenhandel',
      en: 'Federal Judicial Police, central trafficking team',
    },
    matters: ['minor-prostitution'],
    district: null,
    onDutyAtNight: false,
    mailbox: 'trafficking-team@police.example',
  },
  ...DISTRICTS.map(judicialPolice),
]

export type PoliceMatter = {
  readonly kind: DesignatedKind
  readonly district: District | null
  readonly imminentDanger: boolean
}

/** Whom to tell, in order: the duty desk in danger, the team for the matter, then the district that is known. */
export const policeContactsFor = ({
  kind,
  district,
  imminentDanger,
}: PoliceMatter): readonly PoliceContact[] =>
  POLICE_CONTACTS.filter((contact) => {
    if (contact.onDutyAtNight) return imminentDanger
    if (contact.district !== null) return contact.district === district
    return contact.matters === null || contact.matters.includes(kind)
  })
