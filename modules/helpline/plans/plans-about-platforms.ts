import type { StepPlan } from './step-plan.ts'

/** Where somebody wants something gone from a platform, or to complain. */
export const ABOUT_PLATFORMS: readonly StepPlan[] = [
  {
    plan: 'platform-report',
    version: 1,
    from: null,
    until: null,
    name: {
      nl: 'Melden bij een platform',
      fr: 'Signaler à une plateforme',
      de: 'Bei einer Plattform melden',
      en: 'Reporting to a platform',
    },
    source: 'BIPT decision of 22 December 2025, § 31.5; Art. 53 DSA',
    steps: [
      {
        step: 'danger',
        says: {
          nl: 'Vraag of iemand nu in gevaar is. Zo ja, ga eerst naar de noodkaart.',
          fr: 'Demandez si quelqu’un est en danger maintenant. Si oui, allez d’abord à la carte d’urgence.',
          de: 'Fragen Sie, ob jemand jetzt in Gefahr ist. Wenn ja, gehen Sie zuerst zur Notfallkarte.',
          en: 'Ask whether somebody is in danger now. If so, go to the emergency card first.',
        },
        leads: 'danger',
      },
      {
        step: 'note-where',
        says: {
          nl: 'Noteer waar het staat: het adres of de naam van het account. Kijk zelf niet, en vraag geen beelden.',
          fr: 'Notez où cela se trouve\u00a0: l’adresse ou le nom du compte. Ne regardez pas vous-même et ne demandez pas d’images.',
          de: 'Notieren Sie, wo es steht: die Adresse oder den Namen des Kontos. Sehen Sie selbst nicht hin und bitten Sie nicht um Bilder.',
          en: 'Note where it is: the address or the name of the account. Do not look yourself, and ask for no pictures.',
        },
      },
      {
        step: 'report-together',
        says: {
          nl: 'Doe de melding samen in het formulier van het platform, als de persoon dat wil.',
          fr: 'Faites le signalement ensemble dans le formulaire de la plateforme, si la personne le veut.',
          de: 'Füllen Sie zusammen das Formular der Plattform aus, wenn die Person das möchte.',
          en: 'Fill in the form of the platform together, if the person wants that.',
        },
      },
      {
        step: 'hand-over',
        says: {
          nl: 'Is het tegen de wet, draag de adressen dan aan het meldpunt over.',
          fr: 'Si c’est contre la loi, transmettez les adresses au point de contact.',
          de: 'Ist es gegen das Gesetz, übergeben Sie die Adressen an die Meldestelle.',
          en: 'If it is against the law, hand the addresses to the hotline.',
        },
        leads: 'handover',
      },
      {
        step: 'trusted-partner',
        says: {
          nl: 'Gaat het om privéberichten of een verdacht profiel, gebruik dan het programma “Trusted Partner” van het platform, als het er een heeft.',
          fr: 'S’il s’agit de messages privés ou d’un profil suspect, utilisez le programme «\u00a0Trusted Partner\u00a0» de la plateforme, si elle en a un.',
          de: 'Geht es um private Nachrichten oder ein verdächtiges Profil, nutzen Sie das Programm „Trusted Partner“ der Plattform, wenn es eines gibt.',
          en: 'For private messages or a suspicious profile, use the “Trusted Partner” programme of the platform, where it has one.',
        },
      },
      {
        step: 'follow-up',
        says: {
          nl: 'Geef een taak op om het antwoord na te kijken. Weigert het platform, dan kan een klacht bij het BIPT.',
          fr: 'Notez une tâche pour vérifier la réponse. Si la plateforme refuse, une plainte auprès de l’IBPT est possible.',
          de: 'Geben Sie eine Aufgabe an, um die Antwort zu prüfen. Weigert sich die Plattform, ist eine Beschwerde beim BIPT möglich.',
          en: 'Set a task to look at the answer. If the platform refuses, a complaint to the BIPT is possible.',
        },
        bodies: ['bipt'],
      },
    ],
  },
  {
    plan: 'complaint',
    version: 1,
    from: null,
    until: null,
    name: {
      nl: 'Klacht bij een overheidsdienst',
      fr: 'Plainte auprès d’une administration',
      de: 'Beschwerde bei einer Behörde',
      en: 'Complaint to an administrative body',
    },
    source:
      'Better Internet for Kids, country page of Belgium: children may complain with the help of the helpline',
    steps: [
      {
        step: 'choose-body',
        says: {
          nl: 'Zoek samen welke dienst bevoegd is. Hier staan de diensten die toezicht houden.',
          fr: 'Cherchez ensemble quelle administration est compétente. Voici celles qui contrôlent.',
          de: 'Suchen Sie zusammen, welche Behörde zuständig ist. Hier stehen die, die Aufsicht führen.',
          en: 'Find out together which body is competent. Here are those that supervise.',
        },
        bodies: ['vrm', 'csa', 'medienrat', 'bipt', 'dpa', 'jep'],
      },
      {
        step: 'draft',
        says: {
          nl: 'Schrijf de klacht samen, in de woorden van het kind. Bewaar het ontwerp in deze begeleiding.',
          fr: 'Écrivez la plainte ensemble, avec les mots de l’enfant. Gardez le projet dans cet accompagnement.',
          de: 'Schreiben Sie die Beschwerde zusammen, in den Worten des Kindes. Bewahren Sie den Entwurf in dieser Begleitung auf.',
          en: 'Write the complaint together, in the words of the child. Keep the draft in this support case.',
        },
      },
      {
        step: 'read-aloud',
        says: {
          nl: 'Lees de klacht voor en zeg wie ze zal lezen.',
          fr: 'Lisez la plainte à voix haute et dites qui la lira.',
          de: 'Lesen Sie die Beschwerde vor und sagen Sie, wer sie lesen wird.',
          en: 'Read the complaint aloud and say who will read it.',
        },
      },
      {
        step: 'ask-consent',
        says: {
          nl: 'Vraag of ze weg mag. Zonder ja gaat er niets weg.',
          fr: 'Demandez si elle peut partir. Sans oui, rien ne part.',
          de: 'Fragen Sie, ob sie weg darf. Ohne Ja geht nichts weg.',
          en: 'Ask whether it may go. Without a yes nothing goes.',
        },
      },
      {
        step: 'send',
        says: {
          nl: 'Verstuur ze en noteer de dag en het nummer dat de dienst gaf.',
          fr: 'Envoyez-la et notez le jour et le numéro donné par l’administration.',
          de: 'Schicken Sie sie ab und notieren Sie den Tag und die Nummer, die die Behörde gab.',
          en: 'Send it and note the day and the number that the body gave.',
        },
      },
      {
        step: 'follow-up',
        says: {
          nl: 'Geef een taak op om het antwoord op te volgen, en vertel het aan het kind.',
          fr: 'Notez une tâche pour suivre la réponse, et racontez-la à l’enfant.',
          de: 'Geben Sie eine Aufgabe an, um die Antwort zu verfolgen, und erzählen Sie sie dem Kind.',
          en: 'Set a task to follow up the answer, and tell it to the child.',
        },
      },
    ],
  },
]
