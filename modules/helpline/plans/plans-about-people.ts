import type { StepPlan } from './step-plan.ts'

/** Where somebody is missing, or does not want to live. */
export const ABOUT_PEOPLE: readonly StepPlan[] = [
  {
    plan: 'missing-child',
    version: 1,
    from: null,
    until: null,
    name: {
      nl: 'Vermist kind',
      fr: 'Enfant disparu',
      de: 'Vermisstes Kind',
      en: 'Missing child',
    },
    source:
      'Protocol of 6 July 2017 between Child Focus and the judicial and police authorities (BIPT decision of 22 December 2025, § 31.3); incident form of the 116 000 network',
    steps: [
      {
        step: 'danger',
        says: {
          nl: 'Is het kind nu in gevaar, dan belt u de politie: ga naar de noodkaart.',
          fr: 'Si l’enfant est en danger maintenant, appelez la police\u00a0: allez à la carte d’urgence.',
          de: 'Ist das Kind jetzt in Gefahr, rufen Sie die Polizei: Gehen Sie zur Notfallkarte.',
          en: 'If the child is in danger now, call the police: go to the emergency card.',
        },
        leads: 'danger',
      },
      {
        step: 'reported',
        says: {
          nl: 'Vraag of de verdwijning bij de politie is aangegeven. Zo niet, help om dat nu te doen.',
          fr: 'Demandez si la disparition est signalée à la police. Sinon, aidez à le faire maintenant.',
          de: 'Fragen Sie, ob das Verschwinden bei der Polizei angezeigt ist. Wenn nicht, helfen Sie, das jetzt zu tun.',
          en: 'Ask whether the disappearance was reported to the police. If not, help to do that now.',
        },
        bodies: ['police-101'],
      },
      {
        step: 'where-when',
        says: {
          nl: 'Noteer bij “wat er gebeurde” van waar en sinds wanneer het kind weg is, en wie het laatst contact had.',
          fr: 'Notez sous «\u00a0ce qui s’est passé\u00a0» d’où et depuis quand l’enfant est parti, et qui a eu le dernier contact.',
          de: 'Notieren Sie unter „was geschehen ist“, von wo und seit wann das Kind weg ist, und wer zuletzt Kontakt hatte.',
          en: 'Note under “what happened” from where and since when the child is gone, and who had contact last.',
        },
      },
      {
        step: 'abroad',
        says: {
          nl: 'Vraag de politie of Interpol en een SIS-signalering lopen, als het kind in het buitenland kan zijn.',
          fr: 'Demandez à la police si Interpol et un signalement SIS sont activés, si l’enfant peut être à l’étranger.',
          de: 'Fragen Sie die Polizei, ob Interpol und eine SIS-Ausschreibung laufen, wenn das Kind im Ausland sein kann.',
          en: 'Ask the police whether Interpol and a SIS alert are active, if the child can be abroad.',
        },
      },
      {
        step: 'protocol',
        says: {
          nl: 'Werk met politie en parket zoals het protocol van 6 juli 2017 het regelt. Lees het na voor u iets doorgeeft.',
          fr: 'Travaillez avec la police et le parquet comme le règle le protocole du 6 juillet 2017. Relisez-le avant de transmettre quoi que ce soit.',
          de: 'Arbeiten Sie mit Polizei und Staatsanwaltschaft, wie das Protokoll vom 6. Juli 2017 es regelt. Lesen Sie nach, bevor Sie etwas weitergeben.',
          en: 'Work with police and prosecutor as the protocol of 6 July 2017 says. Read it before you pass anything on.',
        },
      },
      {
        step: 'appeal',
        says: {
          nl: 'Een opsporingsbericht alleen als de politie het wil, en met toestemming van ouder of voogd.',
          fr: 'Un avis de recherche seulement si la police le veut, et avec l’accord d’un parent ou tuteur.',
          de: 'Ein öffentlicher Aufruf nur, wenn die Polizei ihn will, und mit Einwilligung von Eltern oder Vormund.',
          en: 'A public appeal only if the police want it, and with the consent of a parent or guardian.',
        },
      },
      {
        step: 'family',
        says: {
          nl: 'Vraag wat de familie nodig heeft, en spreek af wanneer u weer belt.',
          fr: 'Demandez ce dont la famille a besoin, et convenez du prochain appel.',
          de: 'Fragen Sie, was die Familie braucht, und vereinbaren Sie, wann Sie wieder anrufen.',
          en: 'Ask what the family needs, and agree when you call again.',
        },
      },
    ],
  },
  {
    plan: 'suicidal-talk',
    version: 1,
    from: null,
    until: null,
    name: {
      nl: 'Gedachten aan zelfdoding',
      fr: 'Pensées suicidaires',
      de: 'Gedanken an Suizid',
      en: 'Suicidal talk',
    },
    source: 'The emergency card of the desk; the directory',
    steps: [
      {
        step: 'ask',
        says: {
          nl: 'Vraag het rechtuit: denkt u aan zelfdoding? Vraag of er een plan is en of de persoon alleen is.',
          fr: 'Demandez-le clairement\u00a0: pensez-vous au suicide\u00a0? Demandez s’il y a un plan et si la personne est seule.',
          de: 'Fragen Sie direkt: Denken Sie an Suizid? Fragen Sie, ob es einen Plan gibt und ob die Person allein ist.',
          en: 'Ask it plainly: are you thinking of suicide? Ask whether there is a plan and whether the person is alone.',
        },
      },
      {
        step: 'card',
        says: {
          nl: 'Is er een plan of een middel, ga dan naar de noodkaart en bel. Een collega kijkt mee.',
          fr: 'S’il y a un plan ou un moyen, allez à la carte d’urgence et appelez. Un collègue vous seconde.',
          de: 'Gibt es einen Plan oder ein Mittel, gehen Sie zur Notfallkarte und rufen Sie an. Jemand aus dem Team steht Ihnen bei.',
          en: 'If there is a plan or a means, go to the emergency card and call. A colleague stands by.',
        },
        leads: 'danger',
      },
      {
        step: 'stay',
        says: {
          nl: 'Blijf in gesprek tot er iemand bij de persoon is.',
          fr: 'Restez en ligne jusqu’à ce que quelqu’un soit près de la personne.',
          de: 'Bleiben Sie im Gespräch, bis jemand bei der Person ist.',
          en: 'Stay with the person until somebody is with them.',
        },
      },
      {
        step: 'who-else',
        says: {
          nl: 'Noem wie luistert, in de taal van de persoon.',
          fr: 'Nommez qui écoute, dans la langue de la personne.',
          de: 'Nennen Sie, wer zuhört, in der Sprache der Person.',
          en: 'Name who listens, in the language of the person.',
        },
        bodies: [
          'zelfmoordlijn',
          'prevention-suicide',
          'awel',
          'ecoute-enfants',
          'telefonhilfe',
          'tele-onthaal',
          'tele-accueil',
        ],
      },
      {
        step: 'plan',
        says: {
          nl: 'Schrijf samen een plan: wat helpt, wie mag gebeld worden.',
          fr: 'Écrivez un plan ensemble\u00a0: ce qui aide, qui peut être appelé.',
          de: 'Schreiben Sie zusammen einen Plan: was hilft, wer angerufen werden darf.',
          en: 'Write a plan together: what helps, who may be called.',
        },
      },
      {
        step: 'check-in',
        says: {
          nl: 'Spreek af wanneer u weer belt, binnen een dag, en geef een taak op.',
          fr: 'Convenez du prochain appel, dans la journée, et notez une tâche.',
          de: 'Vereinbaren Sie, wann Sie innerhalb eines Tages wieder anrufen, und geben Sie eine Aufgabe an.',
          en: 'Agree when you call again, within a day, and set a task.',
        },
      },
    ],
  },
]
