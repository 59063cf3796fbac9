import type { Day, InEveryLanguage } from '@vigie/kernel'

export type IndependenceSection = {
  readonly id: string
  readonly title: InEveryLanguage
  readonly text: InEveryLanguage
}

export type IndependenceProcedures = {
  readonly version: number
  readonly validFrom: Day
  /** Why these sections and no others. */
  readonly basis: readonly string[]
  readonly sections: readonly IndependenceSection[]
}

/**
 * Art. 22(3) DSA: the yearly report explains the procedures that keep the trusted flagger independent.
 * It says how the house works, never how it fared: figures and amounts come from the books of the year.
 */
export const INDEPENDENCE_PROCEDURES: IndependenceProcedures = {
  version: 1,
  validFrom: '2026-01-01',
  basis: [
    'Regulation (EU) 2022/2065, Art. 22(2) and (3)',
    'BIPT decision of 22 December 2025, §§ 32–36, 43 and 46',
  ],
  sections: [
    {
      id: 'governance',
      title: { nl: 'Bestuur', fr: 'Gouvernance', de: 'Leitung', en: 'Governance' },
      text: {
        nl: 'Wie in onze raad van bestuur zit, heeft geen band met een aanbieder van onlineplatforms en verklaart dat schriftelijk. Een platform heeft geen stem in onze beslissingen.',
        fr: 'Les membres de notre conseil d’administration n’ont aucun lien avec un fournisseur de plateformes en ligne et le déclarent par écrit. Aucune plateforme n’a de voix dans nos décisions.',
        de: 'Wer unserem Verwaltungsrat angehört, hat keine Verbindung zu einem Anbieter von Online-Plattformen und erklärt das schriftlich. Keine Plattform hat eine Stimme bei unseren Entscheidungen.',
        en: 'The members of our board have no tie with any provider of online platforms and declare so in writing. No platform has a say in our decisions.',
      },
    },
    {
      id: 'funding',
      title: { nl: 'Geld', fr: 'Financement', de: 'Finanzierung', en: 'Funding' },
      text: {
        nl: 'Platforms betalen niet mee aan het meldpunt. Onze inkomsten en uitgaven staan in het jaarverslag, dat iedereen kan lezen. Krijgt een ander project ooit steun van een platform, dan noemen wij die steun met naam en periode.',
        fr: 'Les plateformes ne financent pas le point de contact. Nos recettes et dépenses figurent dans le rapport annuel, que chacun peut lire. Si un autre projet reçoit un jour l’aide d’une plateforme, nous la nommons, avec la période.',
        de: 'Plattformen bezahlen nicht für die Meldestelle. Unsere Einnahmen und Ausgaben stehen im Jahresbericht, den jeder lesen kann. Erhält ein anderes Projekt einmal Geld von einer Plattform, nennen wir sie und den Zeitraum.',
        en: 'Platforms do not pay for the hotline. Our income and spending are in the annual report, which anyone can read. If another project ever receives support from a platform, we name it and the period.',
      },
    },
    {
      id: 'gifts',
      title: {
        nl: 'Geschenken en partnerschappen',
        fr: 'Cadeaux et partenariats',
        de: 'Geschenke und Partnerschaften',
        en: 'Gifts and partnerships',
      },
      text: {
        nl: 'Niemand van ons, ook de directie niet, mag geld of geschenken aannemen of beloven. Alleen de algemene directie kan een partnerschap aangaan.',
        fr: 'Personne chez nous, direction comprise, ne peut accepter ni promettre de l’argent ou des cadeaux. Seule la direction générale peut conclure un partenariat.',
        de: 'Niemand bei uns, auch nicht die Leitung, darf Geld oder Geschenke annehmen oder versprechen. Nur die Geschäftsführung kann eine Partnerschaft eingehen.',
        en: 'None of us, management included, may accept or promise money or gifts. Only the general director can enter into a partnership.',
      },
    },
    {
      id: 'contacts-with-platforms',
      title: {
        nl: 'Contact met platforms',
        fr: 'Contacts avec les plateformes',
        de: 'Kontakt mit Plattformen',
        en: 'Contact with platforms',
      },
      text: {
        nl: 'Wij praten met platforms om meldingen vlot te laten verlopen en geven raad als Safer Internet Centre. Vrijwillige afspraken met een platform staan los van onze meldingen als betrouwbare flagger en worden apart geteld.',
        fr: 'Nous parlons avec les plateformes pour que les notifications se passent bien et nous les conseillons en tant que Safer Internet Centre. Les accords volontaires sont séparés de nos notifications de signaleur de confiance et comptés à part.',
        de: 'Wir sprechen mit Plattformen, damit Meldungen reibungslos laufen, und beraten als Safer Internet Centre. Freiwillige Absprachen sind von unseren Meldungen als vertrauenswürdiger Hinweisgeber getrennt und werden eigens gezählt.',
        en: 'We talk to platforms so that notices run smoothly and give advice as a Safer Internet Centre. Voluntary agreements stand apart from our notices as a trusted flagger and are counted apart.',
      },
    },
    {
      id: 'people',
      title: { nl: 'Mensen', fr: 'Personnes', de: 'Menschen', en: 'People' },
      text: {
        nl: 'Alleen analisten van het meldpunt doen deze meldingen. Zij zijn opgeleid, leggen een uittreksel uit het strafregister voor en laten hun betrouwbaarheid om de vijf jaar opnieuw onderzoeken.',
        fr: 'Seuls les analystes du point de contact font ces notifications. Ils sont formés, présentent un extrait de casier judiciaire et leur moralité est réexaminée tous les cinq ans.',
        de: 'Nur Analysten der Meldestelle machen diese Meldungen. Sie sind ausgebildet, legen einen Strafregisterauszug vor und werden alle fünf Jahre erneut auf ihre Zuverlässigkeit geprüft.',
        en: 'Only analysts of the hotline make these notices. They are trained, show an extract from the criminal record and have their good conduct checked again every five years.',
      },
    },
    {
      id: 'two-analysts',
      title: {
        nl: 'Twee analisten, één stappenplan',
        fr: 'Deux analystes, un même plan',
        de: 'Zwei Analysten, ein Ablauf',
        en: 'Two analysts, one step plan',
      },
      text: {
        nl: 'Elke melding volgt hetzelfde stappenplan, welk platform het ook is. Twee analisten moeten het eens zijn voor er iets vertrekt. Zijn zij het niet eens, dan beslist de coördinator.',
        fr: 'Chaque notification suit le même plan, quelle que soit la plateforme. Deux analystes doivent être d’accord avant tout envoi. S’ils ne le sont pas, la coordination tranche.',
        de: 'Jede Meldung folgt demselben Ablauf, gleich welche Plattform es ist. Zwei Analysten müssen sich einig sein, bevor etwas hinausgeht. Sind sie es nicht, entscheidet die Koordination.',
        en: 'Every notice follows the same step plan, whichever platform it concerns. Two analysts must agree before anything leaves. If they do not, the coordinator decides.',
      },
    },
    {
      id: 'separate-books',
      title: {
        nl: 'Gescheiden boeken',
        fr: 'Registres séparés',
        de: 'Getrennte Bücher',
        en: 'Separate books',
      },
      text: {
        nl: 'Meldpunt en hulplijn hebben elk hun eigen systeem. Alleen wie er werkt en bevoegd is, heeft toegang. Het onderzoek gebeurt in een afgesloten ruimte.',
        fr: 'Le point de contact et la ligne d’aide ont chacun leur système. Seul le personnel habilité y a accès. L’examen se fait dans un local fermé.',
        de: 'Meldestelle und Helpline haben jeweils ein eigenes System. Zugang haben nur befugte Mitarbeitende. Geprüft wird in einem abgeschlossenen Raum.',
        en: 'Hotline and helpline each have their own system. Only authorised staff have access. The examination takes place in a closed room.',
      },
    },
    {
      id: 'quality',
      title: { nl: 'Nazicht', fr: 'Contrôle', de: 'Kontrolle', en: 'Checks' },
      text: {
        nl: 'Elke maand bespreekt het team zijn werkwijze. Elk kwartaal kijken wij na of meldingen juist werden ingedeeld.',
        fr: 'Chaque mois, l’équipe discute de ses méthodes. Chaque trimestre, nous vérifions que les signalements ont été bien classés.',
        de: 'Jeden Monat bespricht das Team seine Arbeitsweise. Jedes Quartal prüfen wir, ob Meldungen richtig eingeordnet wurden.',
        en: 'Every month the team discusses how it works. Every quarter we check that reports were classified correctly.',
      },
    },
    {
      id: 'changes',
      title: { nl: 'Wijzigingen', fr: 'Changements', de: 'Änderungen', en: 'Changes' },
      text: {
        nl: 'Verandert er iets dat onze onafhankelijkheid kan raken, dan laten wij dat meteen weten aan de autoriteit die ons erkende.',
        fr: 'Si un changement peut toucher à notre indépendance, nous en informons sans tarder l’autorité qui nous a reconnus.',
        de: 'Ändert sich etwas, das unsere Unabhängigkeit berühren kann, informieren wir unverzüglich die Behörde, die uns anerkannt hat.',
        en: 'If anything changes that may touch our independence, we tell the authority that recognised us without delay.',
      },
    },
  ],
}
