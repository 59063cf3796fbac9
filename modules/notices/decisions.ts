import type { Language } from '@vigie/kernel'

/** What a provider can have decided about one item: Art. 16(5) DSA. */
export const DECISIONS = [
  'removed',
  'disabled',
  'geo-blocked',
  'age-restricted',
  'demoted',
  'labelled',
  'account-suspended',
  'account-terminated',
  'partial',
  'refused-lawful',
  'refused-insufficient',
  'not-ours',
  'not-found',
  'already-removed',
  'no-answer',
] as const
export type Decision = (typeof DECISIONS)[number]

/** Decisions after which the item is still there, for everybody or for some. */
const KEPT_ONLINE = [
  'geo-blocked',
  'age-restricted',
  'demoted',
  'labelled',
  'partial',
  'refused-lawful',
  'refused-insufficient',
  'not-ours',
  'no-answer',
] as const satisfies readonly Decision[]
export const isKeptOnline = (decision: Decision): boolean => KEPT_ONLINE.some((one) => one === decision)

/** Silence is no answer anyone can send. */
export type SpokenDecision = Exclude<Decision, 'no-answer'>
export const isSpoken = (decision: Decision): decision is SpokenDecision => decision !== 'no-answer'

export const GROUNDS = ['law', 'terms'] as const
export type Ground = (typeof GROUNDS)[number]

type Words = readonly [string, ...string[]]

/** How a provider may say it. The first word of each list is the one our letters propose. */
export const DECISION_WORDS: Readonly<Record<Language, Readonly<Record<SpokenDecision, Words>>>> = {
  nl: {
    removed: ['verwijderd', 'weggehaald', 'gewist', 'offline gehaald'],
    disabled: ['uitgeschakeld', 'ontoegankelijk gemaakt', 'toegang geblokkeerd'],
    'geo-blocked': ['geografisch geblokkeerd', 'geoblokkering', 'geo-geblokkeerd'],
    'age-restricted': ['leeftijdsbeperking', 'leeftijdsgrens ingesteld', 'achter leeftijdscontrole'],
    demoted: ['minder zichtbaar gemaakt', 'minder zichtbaar', 'zichtbaarheid verlaagd'],
    labelled: ['gelabeld', 'label geplaatst', 'van een label voorzien'],
    'account-suspended': ['account opgeschort', 'account geschorst'],
    'account-terminated': ['account beëindigd', 'account gesloten', 'account verwijderd'],
    partial: ['gedeeltelijk verwijderd', 'deels verwijderd', 'gedeeltelijk'],
    'refused-lawful': ['geweigerd want wettig', 'niet illegaal', 'niet onwettig', 'wettige inhoud'],
    'refused-insufficient': ['geweigerd want onvoldoende', 'onvoldoende informatie', 'onvoldoende gegevens'],
    'not-ours': ['niet bij ons', 'staat niet bij ons', 'niet onze dienst'],
    'not-found': ['niet gevonden', 'niet teruggevonden', 'onvindbaar'],
    'already-removed': ['al verwijderd', 'reeds verwijderd', 'was al verwijderd'],
  },
  fr: {
    removed: ['retiré', 'retirée', 'supprimé', 'supprimée', 'effacé', 'enlevé'],
    disabled: ['désactivé', 'désactivée', 'rendu inaccessible', 'accès bloqué'],
    'geo-blocked': ['bloqué géographiquement', 'géobloqué', 'blocage géographique'],
    'age-restricted': ["limité selon l'âge", "limite d'âge", 'réservé aux adultes'],
    demoted: ['rendu moins visible', 'moins visible', 'rétrogradé', 'visibilité réduite'],
    labelled: ['étiqueté', 'étiquette ajoutée'],
    'account-suspended': ['compte suspendu'],
    'account-terminated': ['compte fermé', 'compte supprimé', 'compte résilié'],
    partial: ['retiré en partie', 'partiellement retiré', 'partiellement supprimé', 'partiellement'],
    'refused-lawful': ['refusé car licite', 'licite', 'pas illégal', 'pas illicite'],
    'refused-insufficient': [
      'refusé car insuffisant',
      'informations insuffisantes',
      'information insuffisante',
    ],
    'not-ours': ['pas chez nous', 'pas hébergé chez nous', 'pas notre service'],
    'not-found': ['introuvable', 'pas trouvé', 'non trouvé'],
    'already-removed': ['déjà retiré', 'déjà supprimé', 'déjà retirée', 'déjà supprimée'],
  },
  de: {
    removed: ['entfernt', 'gelöscht', 'geloescht'],
    disabled: ['gesperrt', 'Zugang gesperrt', 'deaktiviert', 'unzugänglich gemacht'],
    'geo-blocked': ['regional gesperrt', 'geoblockiert', 'geogesperrt'],
    'age-restricted': ['altersbeschränkt', 'mit Altersbeschränkung'],
    demoted: ['herabgestuft', 'weniger sichtbar gemacht', 'weniger sichtbar'],
    labelled: ['gekennzeichnet', 'mit Hinweis versehen'],
    'account-suspended': ['Konto ausgesetzt', 'Konto vorübergehend gesperrt', 'Konto suspendiert'],
    'account-terminated': ['Konto gekündigt', 'Konto geschlossen', 'Konto gelöscht'],
    partial: ['teilweise entfernt', 'teilweise gelöscht', 'teilweise'],
    'refused-lawful': ['abgelehnt weil rechtmäßig', 'rechtmäßig', 'nicht rechtswidrig'],
    'refused-insufficient': [
      'abgelehnt weil unzureichend',
      'unzureichende Angaben',
      'unzureichend begründet',
    ],
    'not-ours': ['nicht bei uns', 'liegt nicht bei uns', 'nicht unser Dienst'],
    'not-found': ['nicht gefunden', 'nicht auffindbar'],
    'already-removed': ['bereits entfernt', 'schon entfernt', 'bereits gelöscht', 'schon gelöscht'],
  },
  en: {
    removed: ['removed', 'deleted', 'taken down'],
    disabled: ['disabled', 'access disabled', 'made inaccessible'],
    'geo-blocked': ['geo-blocked'],
    'age-restricted': ['age-restricted'],
    demoted: ['demoted', 'made less visible', 'visibility reduced'],
    labelled: ['labelled', 'labeled'],
    'account-suspended': ['account suspended'],
    'account-terminated': ['account terminated', 'account closed', 'account deleted'],
    partial: ['partial', 'partially removed', 'partly removed', 'removed in part'],
    'refused-lawful': ['refused as lawful', 'refused lawful', 'not illegal', 'lawful'],
    'refused-insufficient': ['refused as insufficient', 'refused insufficient', 'insufficient information'],
    'not-ours': ['not ours', 'not hosted by us', 'not our service'],
    'not-found': ['not found', 'could not be found'],
    'already-removed': ['already removed', 'was already removed', 'already deleted', 'already gone'],
  },
}

export const GROUND_WORDS: Readonly<Record<Language, Readonly<Record<Ground, Words>>>> = {
  nl: {
    law: ['wet', 'de wet', 'illegaal', 'onwettig'],
    terms: ['voorwaarden', 'gebruiksvoorwaarden', 'onze voorwaarden'],
  },
  fr: {
    law: ['loi', 'la loi', 'illégal', 'illicite'],
    terms: ['conditions', "conditions d'utilisation", 'CGU'],
  },
  de: { law: ['Gesetz', 'rechtswidrig', 'illegal'], terms: ['AGB', 'Nutzungsbedingungen'] },
  en: {
    law: ['law', 'the law', 'illegal'],
    terms: ['terms', 'terms of service', 'terms and conditions', 'our terms', 'ToS'],
  },
}
