import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Day } from '@vigie/kernel'
import { makePlan, PICTURE_QUESTIONS, type PlanContent, type StepPlan } from './plan.ts'

/** What Vigie comes with holds from ever; a day is asked for. */
export const STARTING_FROM: Day = '2000-01-01'

/** What Vigie comes with. The age is asked of every kind: the area of the trusted flagger, minors, depends on it. */
export const STARTING_PLANS: Readonly<Record<DesignatedKind, PlanContent>> = {
  csam: {
    asks: PICTURE_QUESTIONS,
    instruction: {
      nl: 'Kijk alleen zo lang als nodig is. Beantwoord eerst wat u ziet, en pas daarna of het illegaal is. Bij twijfel over de leeftijd kiest u het oudste vak dat nog past en zegt u dat u onzeker bent.',
      fr: 'Regardez seulement le temps nécessaire. Décrivez d’abord ce que vous voyez, puis dites si c’est illégal. En cas de doute sur l’âge, choisissez la tranche la plus âgée qui convient encore et indiquez que vous n’êtes pas certain.',
      de: 'Sehen Sie nur so lange hin, wie es nötig ist. Beantworten Sie zuerst, was Sie sehen, und erst danach, ob es illegal ist. Bei Zweifel am Alter wählen Sie die älteste Stufe, die noch passt, und geben an, dass Sie unsicher sind.',
      en: 'Look only as long as you need to. First answer what you see, and only then whether it is illegal. In doubt about the age, choose the oldest band that still fits and say that you are unsure.',
    },
  },
  ncii: {
    asks: PICTURE_QUESTIONS,
    instruction: {
      nl: 'Ga na wat er over toestemming gezegd is. Dat iemand met het beeld instemde, is geen toestemming om het te verspreiden. Staat er een minderjarige op, kies dan het stappenplan voor beelden van misbruik.',
      fr: 'Vérifiez ce qui est dit du consentement. Avoir accepté l’image n’est pas accepter sa diffusion. Si un mineur y apparaît, suivez le plan pour les images d’abus.',
      de: 'Prüfen Sie, was über die Zustimmung gesagt wurde. Wer dem Bild zugestimmt hat, hat nicht seiner Verbreitung zugestimmt. Ist ein Minderjähriger zu sehen, folgen Sie dem Plan für Missbrauchsdarstellungen.',
      en: 'Check what was said about consent. Agreeing to a picture is not agreeing to its spreading. If a minor is shown, follow the plan for images of abuse.',
    },
  },
  voyeurism: {
    asks: ['nature', 'ageBand', 'sex', 'act'],
    instruction: {
      nl: 'Ga na of de persoon wist dat er opgenomen werd. De plaats en de hoek van de opname zeggen daar vaak iets over.',
      fr: 'Vérifiez si la personne savait qu’elle était filmée. Le lieu et l’angle de la prise de vue le montrent souvent.',
      de: 'Prüfen Sie, ob die Person wusste, dass aufgenommen wurde. Ort und Blickwinkel der Aufnahme sagen darüber oft etwas aus.',
      en: 'Check whether the person knew about the recording. The place and the angle often tell.',
    },
  },
  extreme: {
    asks: ['nature', 'ageBand', 'sex', 'act'],
    instruction: {
      nl: 'Kijk eerst of het nieuws, kunst of waarschuwing kan zijn. Daarna zegt u wat het illegaal maakt.',
      fr: 'Demandez-vous d’abord s’il peut s’agir d’information, d’art ou d’un avertissement. Dites ensuite ce qui le rend illégal.',
      de: 'Prüfen Sie zuerst, ob es Nachricht, Kunst oder Warnung sein kann. Sagen Sie danach, was es illegal macht.',
      en: 'First ask whether it can be news, art or a warning. Then say what makes it illegal.',
    },
  },
  'minor-prostitution': {
    asks: ['nature', 'ageBand', 'sex'],
    instruction: {
      nl: 'Ook wie als minderjarige wordt voorgesteld, telt. Let op wat de tekst over de leeftijd zegt. Is iemand in gevaar, meld dat dan meteen.',
      fr: 'Une personne présentée comme mineure compte aussi. Lisez ce que le texte dit de l’âge. Si quelqu’un est en danger, signalez-le tout de suite.',
      de: 'Auch wer als minderjährig dargestellt wird, zählt. Achten Sie darauf, was der Text über das Alter sagt. Ist jemand in Gefahr, melden Sie das sofort.',
      en: 'Somebody who is presented as a minor counts too. Read what the text says about the age. If anybody is in danger, say so at once.',
    },
  },
  grooming: {
    asks: ['ageBand', 'otherAdult'],
    instruction: {
      nl: 'Lees wie wie benadert en waarom. Zonder volwassene tegenover een minderjarige valt het buiten het aangewezen gebied. Is er een afspraak of een bedreiging, meld dan gevaar.',
      fr: 'Lisez qui approche qui, et dans quel but. Sans adulte face à un mineur, le cas sort du domaine désigné. En cas de rendez-vous ou de menace, signalez le danger.',
      de: 'Lesen Sie, wer wen anspricht und wozu. Ohne Erwachsenen gegenüber einem Minderjährigen liegt es außerhalb des benannten Bereichs. Bei einer Verabredung oder Drohung melden Sie Gefahr.',
      en: 'Read who approaches whom, and why. Without an adult facing a minor it is outside the designated area. If there is a meeting or a threat, say that there is danger.',
    },
  },
  sextortion: {
    asks: ['ageBand'],
    instruction: {
      nl: 'Kijk of er een termijn is en of er al iets verspreid werd. Een dreigement is genoeg: de beelden hoeven niet te bestaan.',
      fr: 'Cherchez s’il y a un délai, et si quelque chose a déjà été diffusé. Une menace suffit\u00a0: il n’est pas nécessaire que les images existent.',
      de: 'Prüfen Sie, ob eine Frist gesetzt wurde und ob schon etwas verbreitet ist. Eine Drohung genügt: Die Bilder müssen nicht existieren.',
      en: 'See whether there is a deadline, and whether anything was spread already. A threat is enough: the images need not exist.',
    },
  },
}

/** The plan that Vigie comes with for this kind. */
export const startingPlan = (kind: DesignatedKind): StepPlan =>
  makePlan(kind, STARTING_PLANS[kind], { version: null, number: 1, validFrom: STARTING_FROM })

/** Whether whoever looks at such a case meets pictures or films; the others are told in words. */
export const showsPictures = (kind: DesignatedKind): boolean => STARTING_PLANS[kind].asks.includes('nature')
