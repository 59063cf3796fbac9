import type { LegalArticle } from './article.ts'

const DIRECTIVE = {
  country: 'EU',
  instrument: {
    nl: 'Richtlijn 2011/93/EU van 13 december 2011',
    fr: 'Directive 2011/93/UE du 13 décembre 2011',
    de: 'Richtlinie 2011/93/EU vom 13. Dezember 2011',
    en: 'Directive 2011/93/EU of 13 December 2011',
  },
  validFrom: '2011-12-17',
  validUntil: null,
  serves: 'notice',
  source: 'Official Journal of the European Union, L 335, 17 December 2011',
  sourceAt: 'https://data.europa.eu/eli/dir/2011/93/oj',
  numberAt: null,
  datesAt: null,
  checkedOn: null,
  note: 'Stands beside the law of a Member State: a directive obliges States.',
} as const

/** Grounds of the Union, for a provider in another Member State. */
export const GROUNDS_OF_THE_UNION: readonly Omit<LegalArticle, 'place'>[] = [
  {
    ...DIRECTIVE,
    id: 'child-pornography@eu-2011-93',
    number: '5',
    kinds: ['csam'],
    title: {
      nl: 'Strafbare feiten op het gebied van kinderpornografie',
      fr: 'Infractions liées à la pédopornographie',
      de: 'Straftaten im Zusammenhang mit Kinderpornografie',
      en: 'Offences concerning child pornography',
    },
    explanation: {
      nl: 'In elke lidstaat strafbaar: zulk materiaal verspreiden, aanbieden of maken.',
      fr: 'Punissable dans chaque État membre\u00a0: diffuser, offrir ou produire de tels contenus.',
      de: 'In jedem Mitgliedstaat strafbar: solches Material verbreiten, anbieten oder herstellen.',
      en: 'A crime in every Member State: distributing, offering or making such material.',
    },
    directiveArticle: 5,
  },
  {
    ...DIRECTIVE,
    id: 'solicitation@eu-2011-93',
    number: '6',
    kinds: ['grooming'],
    title: {
      nl: 'Benaderen van kinderen voor seksuele doeleinden',
      fr: 'Sollicitation d’enfants à des fins sexuelles',
      de: 'Kontaktaufnahme zu Kindern für sexuelle Zwecke',
      en: 'Solicitation of children for sexual purposes',
    },
    explanation: {
      nl: 'In elke lidstaat strafbaar: een kind online voorstellen elkaar te ontmoeten met een seksueel doel.',
      fr: 'Punissable dans chaque État membre\u00a0: proposer en ligne une rencontre à un enfant dans un but sexuel.',
      de: 'In jedem Mitgliedstaat strafbar: einem Kind online ein Treffen zu sexuellen Zwecken vorschlagen.',
      en: 'A crime in every Member State: proposing a meeting to a child online for a sexual purpose.',
    },
    directiveArticle: 6,
  },
]
