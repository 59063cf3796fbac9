import { getQuestions } from '@vigie/helpline'
import { addQuestion } from '@vigie/helpline/verbs/add-question'
import { beginQuestions } from '@vigie/helpline/verbs/begin-questions'
import { giveAnswers } from '@vigie/helpline/verbs/give-answers'
import { publishQuestions } from '@vigie/helpline/verbs/publish-questions'
import { DAY, type MovableClock } from '@vigie/kernel'
import { type Actor, type House, perform, visit } from '@vigie/platform/operation'

/** What a made-up helpline asks beside the record. */
const ASKED = [
  {
    type: 'yes-no',
    labelNl: 'Weet de school ervan?',
    labelFr: 'L’école est-elle au courant ?',
    labelDe: 'Weiß die Schule davon?',
    labelEn: 'Does the school know?',
  },
  {
    type: 'several-of',
    labelNl: 'Met welk toestel gebeurde het?',
    labelFr: 'Avec quel appareil est-ce arrivé ?',
    labelDe: 'Mit welchem Gerät ist es passiert?',
    labelEn: 'On which device did it happen?',
    choicesNl: ['telefoon', 'tablet', 'computer', 'spelconsole'],
    choicesFr: ['téléphone', 'tablette', 'ordinateur', 'console de jeux'],
    choicesDe: ['Telefon', 'Tablet', 'Computer', 'Spielkonsole'],
    choicesEn: ['phone', 'tablet', 'computer', 'game console'],
  },
  {
    type: 'month',
    labelNl: 'Sinds wanneer?',
    labelFr: 'Depuis quand ?',
    labelDe: 'Seit wann?',
    labelEn: 'Since when?',
    helpNl: 'Ongeveer is genoeg.',
    helpFr: 'À peu près suffit.',
    helpDe: 'Ungefähr genügt.',
    helpEn: 'Roughly will do.',
  },
] as const

export interface Answered {
  readonly school: 'yes' | 'no'
  readonly devices: readonly string[]
  readonly since: string
}

/** Two weeks ago a coordinator wrote three questions and a case manager published them; what is returned answers them. */
export const askBesideRecord = async (
  house: House,
  named: (by: string) => Actor,
  now: Date,
  clock: MovableClock,
) => {
  clock.moveTo(new Date(now.getTime() - 15 * DAY))
  const nele = named('Nele')
  const why = 'Inventé : en réunion, trois d’entre nous voulaient savoir si l’école est au courant.'
  let { draft } = (await perform(house, beginQuestions, nele, { why })).result
  for (const question of ASKED) {
    draft = (await perform(house, addQuestion, nele, { draft, ...question })).result.draft
  }
  clock.moveTo(new Date(now.getTime() - 14 * DAY))
  const { version: form } = (await perform(house, publishQuestions, named('Sara'), { draft })).result
  const { held } = await visit(house, nele, null, getQuestions)
  const devices = held?.questions[1]?.choices ?? []
  return async (who: Actor, contact: string, { school, devices: chosen, since }: Answered): Promise<void> => {
    const several2 = chosen.flatMap((word) => devices.find(({ label }) => label.en === word)?.key ?? [])
    const said = { contact, form, after: 0, answer1: school, several2, answer3: since }
    await perform(house, giveAnswers, who, said)
  }
}
