import { confirmChange } from '@vigie/hotline/verbs/confirm-change'
import { proposeGuidance } from '@vigie/hotline/verbs/propose-guidance'
import { proposeStepPlan } from '@vigie/hotline/verbs/propose-step-plan'
import { DAY } from '@vigie/kernel'
import type { World } from './world.ts'

/** Agreed on three weeks ago: what the meeting of the desk wanted clearer. */
const AGREED = {
  guidance: 'age',
  textNl: `Schat de leeftijd uit meer dan één kenmerk. Eén kenmerk alleen zegt te weinig.

Kijk eerst zelf, zonder te weten wat een collega koos. Let op de verhoudingen van hoofd en lichaam, op kleren, kamer en gesprek. Filters en make-up kunnen jonger of ouder doen lijken.

Bij twijfel tussen twee vakken kiest u het oudste. Bij twijfel tussen minderjarig en volwassen vraagt u een collega, nog dezelfde dag.`,
  textFr: `Estimez l’âge à partir de plusieurs signes. Un seul signe ne suffit pas.

Regardez d’abord vous-même, sans savoir ce qu’un collègue a choisi. Observez les proportions de la tête et du corps, les vêtements, la chambre et la conversation. Les filtres et le maquillage peuvent rajeunir ou vieillir.

En cas de doute entre deux tranches, choisissez la plus âgée. En cas de doute entre mineur et adulte, demandez à un collègue le jour même.`,
  textDe: `Schätzen Sie das Alter nach mehreren Merkmalen. Ein einzelnes Merkmal sagt zu wenig.

Schauen Sie zuerst selbst, ohne zu wissen, was eine Kollegin oder ein Kollege gewählt hat. Achten Sie auf das Verhältnis von Kopf und Körper, auf Kleidung, Zimmer und Gespräch. Filter und Schminke können jünger oder älter wirken lassen.

Bei Zweifel zwischen zwei Stufen wählen Sie die ältere. Bei Zweifel zwischen minderjährig und erwachsen fragen Sie noch am selben Tag nach.`,
  textEn: `Estimate the age from more than one sign. One sign alone says too little.

Look for yourself first, without knowing what a colleague chose. Look at the proportions of head and body, at clothes, room and conversation. Filters and make-up can make somebody look younger or older.

In doubt between two bands, choose the older one. In doubt between minor and adult, ask a colleague the same day.`,
  why: 'At the monthly meeting two of us had chosen differently three times. Looking first and asking the same day was agreed.',
} as const

/** Proposed yesterday, and one language is still to be written. */
const WAITING = {
  kind: 'sextortion',
  asks: ['ageBand', 'sex'],
  textNl:
    'Kijk of er een termijn is en of er al iets verspreid werd. Een dreigement is genoeg: de beelden hoeven niet te bestaan. Noteer ook of het om een jongen of een meisje gaat.',
  textFr:
    'Cherchez s’il y a un délai, et si quelque chose a déjà été diffusé. Une menace suffit\u00a0: il n’est pas nécessaire que les images existent. Notez aussi s’il s’agit d’un garçon ou d’une fille.',
  textEn:
    'See whether there is a deadline, and whether anything was spread already. A threat is enough: the images need not exist. Note also whether it is about a boy or a girl.',
  why: 'More boys are threatened for money than last year. We want to be able to count it.',
} as const

/** The playbook as a visitor finds it: one change that two people agreed on, and one that waits. */
export const changePlaybook = async ({ perform, clock, staff }: World, now: Date): Promise<void> => {
  clock.moveTo(new Date(now.getTime() - 21 * DAY))
  const { proposal } = await perform(proposeGuidance, staff.griet, AGREED)
  clock.moveTo(new Date(now.getTime() - 20 * DAY))
  await perform(confirmChange, staff.louis, { proposal })
  clock.moveTo(new Date(now.getTime() - DAY))
  await perform(proposeStepPlan, staff.griet, WAITING)
}
