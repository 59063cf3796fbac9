import type { InEveryLanguage } from '@vigie/kernel'
import type { Question } from './plan.ts'

/** What helps to answer a question, by the name of the guidance. */
export const GUIDANCE = { age: 'ageBand' } as const satisfies Readonly<Record<string, Question>>
export type GuidanceName = keyof typeof GUIDANCE
export const GUIDANCE_NAMES = ['age'] as const satisfies readonly GuidanceName[]

export interface GuidanceContent {
  readonly text: InEveryLanguage
}

/** What Vigie comes with. */
export const STARTING_GUIDANCE: Readonly<Record<GuidanceName, GuidanceContent>> = {
  age: {
    text: {
      nl: `Schat de leeftijd uit meer dan één kenmerk. Eén kenmerk alleen zegt te weinig.

Let op de verhoudingen van hoofd en lichaam, op de ontwikkeling van het lichaam en op wat eromheen staat: kleren, kamer, gesprek. Filters, make-up en de hoek van het beeld kunnen jonger of ouder doen lijken.

Denk aan verschillen in herkomst en aan wie vroeg of laat volgroeit. Wat iemand over de leeftijd beweert, noteert u, maar het beslist niet.

Bij twijfel tussen twee vakken kiest u het oudste. Is er twijfel tussen minderjarig en volwassen, kies dan “niet vast te stellen” en vraag een collega.`,
      fr: `Estimez l’âge à partir de plusieurs signes. Un seul signe ne suffit pas.

Regardez les proportions de la tête et du corps, le développement du corps et ce qui l’entoure\u00a0: vêtements, chambre, conversation. Les filtres, le maquillage et l’angle de l’image peuvent rajeunir ou vieillir.

Pensez aux différences d’origine et aux personnes qui grandissent tôt ou tard. Notez ce qui est affirmé de l’âge, mais cela ne décide pas.

En cas de doute entre deux tranches, choisissez la plus âgée. En cas de doute entre mineur et adulte, choisissez «\u00a0impossible à déterminer\u00a0» et demandez à un collègue.`,
      de: `Schätzen Sie das Alter nach mehreren Merkmalen. Ein einzelnes Merkmal sagt zu wenig.

Achten Sie auf das Verhältnis von Kopf und Körper, auf die Entwicklung des Körpers und auf die Umgebung: Kleidung, Zimmer, Gespräch. Filter, Schminke und Blickwinkel können jünger oder älter wirken lassen.

Denken Sie an Unterschiede der Herkunft und an Menschen, die früh oder spät wachsen. Was jemand über das Alter behauptet, wird notiert, entscheidet aber nicht.

Bei Zweifel zwischen zwei Stufen wählen Sie die ältere. Bei Zweifel zwischen minderjährig und erwachsen wählen Sie „nicht feststellbar“ und fragen eine Kollegin oder einen Kollegen.`,
      en: `Estimate the age from more than one sign. One sign alone says too little.

Look at the proportions of head and body, at how far the body has developed, and at what is around: clothes, room, conversation. Filters, make-up and the angle can make somebody look younger or older.

Think of differences of origin, and of people who grow up early or late. Note what is claimed about the age, but it does not decide.

In doubt between two bands, choose the older one. In doubt between minor and adult, choose “not determined” and ask a colleague.`,
    },
  },
}
