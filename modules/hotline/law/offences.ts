import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Day, InEveryLanguage } from '@vigie/kernel'
import type { Source } from './source.ts'

export const CODES = ['criminal-code-1867', 'criminal-code-2024'] as const
export type Code = (typeof CODES)[number]

/** The articles of Directive 2011/93/EU that Art. 16(2)(c) DSA refers to. */
export type DirectiveArticle = 3 | 4 | 5 | 6 | 7

export type Offence = {
  readonly id: string
  readonly kinds: readonly DesignatedKind[]
  readonly title: InEveryLanguage
  readonly explanation: InEveryLanguage
  readonly directiveArticle: DirectiveArticle | null
  /** Number under the code of 1867. Null: not yet confirmed, so never printed. */
  readonly numberUntil2026: string | null
  readonly inForceSince: Day
  readonly source: Source
}

/** The law of 21 March 2022 brought articles 417/5 and following into the code of 1867. */
export const SEXUAL_CRIMINAL_LAW_FROM: Day = '2022-06-01'
const CODE_OF_1867_FROM: Day = '1867-10-15'

const LAW_OF_2022 = {
  name: 'Belgisch Staatsblad / Moniteur belge, law of 21 March 2022 on sexual criminal law',
  address: 'https://www.ejustice.just.fgov.be/eli/wet/2022/03/21/2022031330/staatsblad',
} as const
const fromMemory = { ...LAW_OF_2022, verified: null, fromMemory: true } as const
const confirmedAt = (address: string): Source => ({
  ...LAW_OF_2022,
  verified: '2026-11-22',
  fromMemory: false,
  confirmedAt: address,
})

export const OFFENCES = [
  {
    id: 'images-of-abuse',
    kinds: ['csam', 'sextortion', 'ncii', 'voyeurism'],
    title: {
      nl: 'Beelden van seksueel misbruik van minderjarigen',
      fr: 'Images d’abus sexuels de mineurs',
      de: 'Abbildungen sexuellen Missbrauchs von Minderjährigen',
      en: 'Images of sexual abuse of minors',
    },
    explanation: {
      nl: 'Zegt welke beelden verboden zijn: echte beelden, beelden van wie er minderjarig uitziet, en realistische beelden van een kind dat niet bestaat.',
      fr: 'Dit quelles images sont interdites : les vraies, celles d’une personne qui paraît mineure, et les images réalistes d’un enfant qui n’existe pas.',
      de: 'Sagt, welche Bilder verboten sind: echte Bilder, Bilder von Personen, die minderjährig aussehen, und realistische Bilder eines Kindes, das es nicht gibt.',
      en: 'Says which images are forbidden: real ones, those of someone who looks under age, and realistic ones of a child who does not exist.',
    },
    directiveArticle: 5,
    numberUntil2026: '417/43',
    inForceSince: SEXUAL_CRIMINAL_LAW_FROM,
    source: confirmedAt('https://www.ictrechtswijzer.be/kinderporno/'),
  },
  {
    id: 'making-or-spreading-images-of-abuse',
    kinds: ['csam', 'sextortion', 'ncii', 'voyeurism'],
    title: {
      nl: 'Beelden van seksueel misbruik van minderjarigen maken of verspreiden',
      fr: 'Production ou diffusion d’images d’abus sexuels de mineurs',
      de: 'Herstellung oder Verbreitung von Abbildungen sexuellen Missbrauchs von Minderjährigen',
      en: 'Making or distributing images of sexual abuse of minors',
    },
    explanation: {
      nl: 'Zulke beelden maken, tonen, aanbieden, verkopen of doorsturen is strafbaar.',
      fr: 'Il est interdit de produire, montrer, offrir, vendre ou transmettre de telles images.',
      de: 'Wer solche Bilder herstellt, zeigt, anbietet, verkauft oder weiterleitet, macht sich strafbar.',
      en: 'It is a crime to make, show, offer, sell or pass on such images.',
    },
    directiveArticle: 5,
    numberUntil2026: '417/44',
    inForceSince: SEXUAL_CRIMINAL_LAW_FROM,
    source: fromMemory,
  },
  {
    id: 'having-images-of-abuse',
    kinds: ['csam'],
    title: {
      nl: 'Beelden van seksueel misbruik van minderjarigen bezitten of verwerven',
      fr: 'Détention ou acquisition d’images d’abus sexuels de mineurs',
      de: 'Besitz oder Erwerb von Abbildungen sexuellen Missbrauchs von Minderjährigen',
      en: 'Having or obtaining images of sexual abuse of minors',
    },
    explanation: {
      nl: 'Zulke beelden bewaren of er zelf aan zien te komen is strafbaar.',
      fr: 'Il est interdit de garder de telles images ou de se les procurer.',
      de: 'Wer solche Bilder behält oder sich beschafft, macht sich strafbar.',
      en: 'It is a crime to keep such images or to get hold of them.',
    },
    directiveArticle: 5,
    numberUntil2026: '417/46',
    inForceSince: SEXUAL_CRIMINAL_LAW_FROM,
    source: fromMemory,
  },
  {
    id: 'access-to-images-of-abuse',
    kinds: ['csam'],
    title: {
      nl: 'Zich toegang verschaffen tot beelden van seksueel misbruik van minderjarigen',
      fr: 'Accès à des images d’abus sexuels de mineurs',
      de: 'Zugriff auf Abbildungen sexuellen Missbrauchs von Minderjährigen',
      en: 'Gaining access to images of sexual abuse of minors',
    },
    explanation: {
      nl: 'Bewust naar zulke beelden gaan kijken op het internet is strafbaar. Wie er toevallig op stuit en het meldt, heeft niets te vrezen.',
      fr: 'Il est interdit d’aller voir de telles images en connaissance de cause. Qui tombe dessus par hasard et le signale n’a rien à craindre.',
      de: 'Wer solche Bilder im Internet bewusst aufruft, macht sich strafbar. Wer zufällig darauf stößt und es meldet, hat nichts zu befürchten.',
      en: 'It is a crime to look at such images on the internet on purpose. Whoever comes across them by chance and reports it has nothing to fear.',
    },
    directiveArticle: 5,
    numberUntil2026: '417/47',
    inForceSince: SEXUAL_CRIMINAL_LAW_FROM,
    source: fromMemory,
  },
  {
    id: 'approaching-a-minor',
    kinds: ['grooming', 'sextortion'],
    title: {
      nl: 'Benaderen van een minderjarige voor seksuele doeleinden',
      fr: 'Approche d’un mineur à des fins sexuelles',
      de: 'Kontaktaufnahme mit einem Minderjährigen zu sexuellen Zwecken',
      en: 'Approaching a minor for sexual purposes',
    },
    explanation: {
      nl: 'Een minderjarige voorstellen elkaar te ontmoeten om een seksueel misdrijf te plegen, en daar stappen voor zetten, is strafbaar.',
      fr: 'Il est interdit de proposer une rencontre à un mineur pour commettre une infraction sexuelle et de faire des démarches en ce sens.',
      de: 'Wer einem Minderjährigen ein Treffen vorschlägt, um eine Sexualstraftat zu begehen, und Schritte dazu unternimmt, macht sich strafbar.',
      en: 'It is a crime to propose a meeting to a minor in order to commit a sexual offence, and to take steps towards it.',
    },
    directiveArticle: 6,
    numberUntil2026: '417/24',
    inForceSince: SEXUAL_CRIMINAL_LAW_FROM,
    source: confirmedAt('https://www.ictrechtswijzer.be/grooming/'),
  },
  {
    id: 'extortion',
    kinds: ['sextortion'],
    title: { nl: 'Afpersing', fr: 'Extorsion', de: 'Erpressung', en: 'Extortion' },
    explanation: {
      nl: 'Iemand met geweld of bedreiging dwingen om geld of iets anders af te geven is strafbaar.',
      fr: 'Il est interdit de forcer quelqu’un par la violence ou la menace à remettre de l’argent ou autre chose.',
      de: 'Wer jemanden mit Gewalt oder Drohung zwingt, Geld oder etwas anderes herauszugeben, macht sich strafbar.',
      en: 'It is a crime to force someone by violence or threat to hand over money or something else.',
    },
    directiveArticle: null,
    numberUntil2026: '470',
    inForceSince: CODE_OF_1867_FROM,
    source: {
      name: 'Justel, Criminal Code of 8 June 1867',
      address: 'https://www.ejustice.just.fgov.be/eli/wet/1867/06/08/1867060850/justel',
      verified: null,
      fromMemory: true,
    },
  },
  {
    id: 'sharing-without-consent',
    kinds: ['ncii'],
    title: {
      nl: 'Niet-consensuele verspreiding van seksueel getinte inhoud',
      fr: 'Diffusion non consentie de contenus à caractère sexuel',
      de: 'Nicht einvernehmliche Verbreitung von Inhalten sexueller Art',
      en: 'Sharing sexual content without consent',
    },
    explanation: {
      nl: 'Naaktbeelden of seksuele beelden van iemand tonen of verspreiden zonder diens toestemming is strafbaar, ook als die persoon ze zelf maakte.',
      fr: 'Il est interdit de montrer ou de diffuser des images nues ou sexuelles d’une personne sans son accord, même si elle les a faites elle-même.',
      de: 'Wer Nacktbilder oder sexuelle Bilder einer Person ohne deren Zustimmung zeigt oder verbreitet, macht sich strafbar, auch wenn sie die Bilder selbst gemacht hat.',
      en: 'It is a crime to show or spread nude or sexual images of a person without their consent, even if they made them themselves.',
    },
    directiveArticle: null,
    numberUntil2026: '417/9',
    inForceSince: SEXUAL_CRIMINAL_LAW_FROM,
    source: fromMemory,
  },
  {
    id: 'voyeurism',
    kinds: ['voyeurism'],
    title: { nl: 'Voyeurisme', fr: 'Voyeurisme', de: 'Voyeurismus', en: 'Voyeurism' },
    explanation: {
      nl: 'Iemand die naakt is of seks heeft stiekem bekijken of filmen is strafbaar.',
      fr: 'Il est interdit d’observer ou de filmer en cachette une personne nue ou pendant un acte sexuel.',
      de: 'Wer eine Person heimlich beobachtet oder filmt, die nackt ist oder Sex hat, macht sich strafbar.',
      en: 'It is a crime to watch or film someone in secret who is naked or having sex.',
    },
    directiveArticle: null,
    numberUntil2026: '417/8',
    inForceSince: SEXUAL_CRIMINAL_LAW_FROM,
    source: confirmedAt(
      'https://beta.rtbf.be/article/deepfakes-pornographiques-politiques-economiques-quelles-sont-les-sanctions-prevues-par-le-droit-belge-contre-ces-pratiques-11151913',
    ),
  },
  {
    id: 'extreme-content',
    kinds: ['extreme'],
    title: {
      nl: 'Inhoud van extreem pornografische of gewelddadige aard',
      fr: 'Contenus à caractère extrêmement pornographique ou violent',
      de: 'Inhalte extrem pornografischer oder gewalttätiger Art',
      en: 'Content of an extremely pornographic or violent nature',
    },
    explanation: {
      nl: 'Extreem gewelddadige of extreem pornografische inhoud maken of verspreiden is strafbaar.',
      fr: 'Il est interdit de produire ou de diffuser des contenus extrêmement violents ou extrêmement pornographiques.',
      de: 'Wer extrem gewalttätige oder extrem pornografische Inhalte herstellt oder verbreitet, macht sich strafbar.',
      en: 'It is a crime to make or spread extremely violent or extremely pornographic content.',
    },
    directiveArticle: null,
    numberUntil2026: '417/51',
    inForceSince: SEXUAL_CRIMINAL_LAW_FROM,
    source: fromMemory,
  },
  {
    id: 'advertising-prostitution-of-a-minor',
    kinds: ['minor-prostitution'],
    title: {
      nl: 'Reclame maken voor ontucht en prostitutie van een minderjarige',
      fr: 'Publicité pour la débauche et la prostitution d’un mineur',
      de: 'Werbung für Unzucht und Prostitution eines Minderjährigen',
      en: 'Advertising debauchery and prostitution of a minor',
    },
    explanation: {
      nl: 'Seks met een minderjarige tegen betaling aanprijzen of aanbieden is strafbaar.',
      fr: 'Il est interdit de vanter ou de proposer des actes sexuels payants avec un mineur.',
      de: 'Wer Sex mit einem Minderjährigen gegen Bezahlung anpreist oder anbietet, macht sich strafbar.',
      en: 'It is a crime to advertise or offer paid sex with a minor.',
    },
    directiveArticle: 4,
    numberUntil2026: null,
    inForceSince: SEXUAL_CRIMINAL_LAW_FROM,
    source: fromMemory,
  },
] as const satisfies readonly Offence[]
