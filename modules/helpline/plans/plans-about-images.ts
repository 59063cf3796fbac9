import type { StepPlan } from './step-plan.ts'

/** Where somebody threatens with pictures, or spreads them. */
export const ABOUT_IMAGES: readonly StepPlan[] = [
  {
    plan: 'sextortion',
    version: 1,
    from: null,
    until: null,
    name: {
      nl: 'Afpersing met beelden',
      fr: 'Chantage avec des images',
      de: 'Erpressung mit Bildern',
      en: 'Sextortion',
    },
    source: 'BIPT decision of 22 December 2025, § 31.5; the advice of the reporting site',
    steps: [
      {
        step: 'danger',
        says: {
          nl: 'Vraag of iemand zichzelf iets wil aandoen, of nu naar een afspraak gaat. Zo ja, ga naar de noodkaart.',
          fr: 'Demandez si la personne veut se faire du mal, ou va maintenant à un rendez-vous. Si oui, allez à la carte d’urgence.',
          de: 'Fragen Sie, ob jemand sich etwas antun will oder jetzt zu einem Treffen geht. Wenn ja, gehen Sie zur Notfallkarte.',
          en: 'Ask whether somebody wants to harm themselves, or is going to a meeting now. If so, go to the emergency card.',
        },
        leads: 'danger',
      },
      {
        step: 'not-their-fault',
        says: {
          nl: 'Zeg dat het niet hun schuld is. Niet betalen, niets meer sturen.',
          fr: 'Dites que ce n’est pas leur faute. Ne pas payer, ne plus rien envoyer.',
          de: 'Sagen Sie, dass es nicht ihre Schuld ist. Nicht zahlen, nichts mehr schicken.',
          en: 'Say that it is not their fault. Do not pay, send nothing more.',
        },
      },
      {
        step: 'keep',
        says: {
          nl: 'Laat de berichten en de namen van accounts bewaren. Vraag de beelden zelf niet.',
          fr: 'Faites garder les messages et les noms des comptes. Ne demandez pas les images.',
          de: 'Lassen Sie die Nachrichten und die Namen der Konten aufbewahren. Bitten Sie nicht um die Bilder.',
          en: 'Have the messages and the names of accounts kept. Do not ask for the pictures.',
        },
      },
      {
        step: 'block',
        says: {
          nl: 'Daarna blokkeren, en samen melden bij het platform.',
          fr: 'Ensuite bloquer, et signaler ensemble à la plateforme.',
          de: 'Danach blockieren und zusammen bei der Plattform melden.',
          en: 'Then block, and report to the platform together.',
        },
      },
      {
        step: 'hand-over',
        says: {
          nl: 'Draag het profiel en de adressen over aan het meldpunt.',
          fr: 'Transmettez le profil et les adresses au point de contact.',
          de: 'Übergeben Sie das Profil und die Adressen an die Meldestelle.',
          en: 'Hand the profile and the addresses to the hotline.',
        },
        leads: 'handover',
      },
      {
        step: 'stop-spreading',
        says: {
          nl: 'Help om de beelden te laten tegenhouden. Ze blijven daarbij op het toestel.',
          fr: 'Aidez à bloquer les images. Elles restent alors sur l’appareil.',
          de: 'Helfen Sie, die Bilder zu stoppen. Sie bleiben dabei auf dem Gerät.',
          en: 'Help to have the pictures blocked. They stay on the device.',
        },
        bodies: ['take-it-down', 'stopncii'],
      },
      {
        step: 'police',
        says: {
          nl: 'Bespreek een klacht bij de politie, en wie er meegaat.',
          fr: 'Parlez d’une plainte à la police, et de qui accompagne.',
          de: 'Sprechen Sie über eine Anzeige bei der Polizei, und wer mitgeht.',
          en: 'Talk about a complaint to the police, and who goes along.',
        },
        bodies: ['police-101'],
      },
      {
        step: 'check-in',
        says: {
          nl: 'Spreek af wanneer u weer belt, en geef daarvoor een taak op.',
          fr: 'Convenez du prochain appel, et notez une tâche.',
          de: 'Vereinbaren Sie, wann Sie wieder anrufen, und geben Sie dafür eine Aufgabe an.',
          en: 'Agree when you call again, and set a task for it.',
        },
      },
    ],
  },
  {
    plan: 'intimate-images',
    version: 1,
    from: null,
    until: null,
    name: {
      nl: 'Intieme beelden zonder toestemming',
      fr: 'Images intimes sans consentement',
      de: 'Intime Bilder ohne Einwilligung',
      en: 'Intimate images without consent',
    },
    source:
      'Act of 4 May 2020 against the distribution of sexual images without consent; Better Internet for Kids, country page of Belgium',
    steps: [
      {
        step: 'age',
        says: {
          nl: 'Vraag hoe oud de persoon op het beeld was. Onder 18 gaat het altijd ook naar het meldpunt.',
          fr: 'Demandez l’âge de la personne sur l’image. Avant 18 ans, cela va toujours aussi au point de contact.',
          de: 'Fragen Sie, wie alt die Person auf dem Bild war. Unter 18 geht es immer auch an die Meldestelle.',
          en: 'Ask how old the person in the picture was. Under 18 it always goes to the hotline as well.',
        },
        leads: 'handover',
      },
      {
        step: 'stop-spreading',
        says: {
          nl: 'Help om de beelden te laten tegenhouden: de ene dienst is voor wie toen jonger dan 18 was, de andere voor volwassenen.',
          fr: 'Aidez à bloquer les images\u00a0: un service est pour les moins de 18 ans, l’autre pour les adultes.',
          de: 'Helfen Sie, die Bilder zu stoppen: Ein Dienst ist für Bilder von unter 18-Jährigen, der andere für Erwachsene.',
          en: 'Help to have the pictures blocked: one service is for those under 18, the other for adults.',
        },
        bodies: ['take-it-down', 'stopncii'],
      },
      {
        step: 'institute',
        says: {
          nl: 'Wijs op het Instituut, dat slachtoffers bijstaat.',
          fr: 'Parlez de l’Institut, qui soutient les victimes.',
          de: 'Weisen Sie auf das Institut hin, das Opfern beisteht.',
          en: 'Tell of the Institute, which supports victims.',
        },
        bodies: ['igvm-iefh'],
      },
      {
        step: 'court-order',
        says: {
          nl: 'Leg uit dat de rechter dringend kan bevelen om de beelden binnen zes uur weg te halen. Wie dat niet doet, riskeert een boete.',
          fr: 'Expliquez que le juge peut ordonner d’urgence de retirer les images dans les six heures. Qui n’obéit pas risque une amende.',
          de: 'Erklären Sie, dass das Gericht dringend anordnen kann, die Bilder in sechs Stunden zu entfernen. Wer das nicht tut, riskiert eine Geldstrafe.',
          en: 'Explain that the judge can urgently order the pictures to be removed within six hours. Whoever does not obey risks a fine.',
        },
        bodies: ['court-of-first-instance'],
      },
      {
        step: 'who-asks',
        says: {
          nl: 'Bespreek wie dat vraagt: een advocaat, en voor wie jonger is dan 18 een ouder of voogd.',
          fr: 'Voyez qui le demande\u00a0: un avocat, et avant 18 ans un parent ou un tuteur.',
          de: 'Klären Sie, wer das beantragt: ein Anwalt, und unter 18 ein Elternteil oder Vormund.',
          en: 'See who asks for it: a lawyer, and under 18 a parent or guardian.',
        },
      },
      {
        step: 'police',
        says: {
          nl: 'Bespreek een klacht bij de politie.',
          fr: 'Parlez d’une plainte à la police.',
          de: 'Sprechen Sie über eine Anzeige bei der Polizei.',
          en: 'Talk about a complaint to the police.',
        },
        bodies: ['police-101'],
      },
      {
        step: 'check-in',
        says: {
          nl: 'Geef een taak op om te zien of de beelden weg zijn. U kijkt niet zelf: u vraagt het.',
          fr: 'Notez une tâche pour savoir si les images sont parties. Vous ne regardez pas\u00a0: vous demandez.',
          de: 'Geben Sie eine Aufgabe an, um zu erfahren, ob die Bilder weg sind. Sie sehen nicht selbst hin: Sie fragen.',
          en: 'Set a task to learn whether the pictures are gone. You do not look yourself: you ask.',
        },
      },
    ],
  },
]
