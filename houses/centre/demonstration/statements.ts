/** What the made-up centre states of its independence. A real one enters its own. */
export const STATEMENTS = [
  {
    topic: 'governance',
    statedNl:
      'Wie in onze raad van bestuur zit, heeft geen band met een aanbieder van onlineplatforms en verklaart dat schriftelijk. Een platform heeft geen stem in onze beslissingen.',
    statedFr:
      'Les membres de notre conseil d’administration n’ont aucun lien avec un fournisseur de plateformes en ligne et le déclarent par écrit. Aucune plateforme n’a de voix dans nos décisions.',
    statedDe:
      'Wer unserem Verwaltungsrat angehört, hat keine Verbindung zu einem Anbieter von Online-Plattformen und erklärt das schriftlich. Keine Plattform hat eine Stimme bei unseren Entscheidungen.',
    statedEn:
      'The members of our board have no tie with any provider of online platforms and declare so in writing. No platform has a say in our decisions.',
  },
  {
    topic: 'funding',
    statedNl:
      'Platforms betalen niet mee aan het meldpunt. Onze inkomsten en uitgaven staan in het jaarverslag, dat iedereen kan lezen. Krijgt een ander project ooit steun van een platform, dan noemen wij die steun met naam en periode.',
    statedFr:
      'Les plateformes ne financent pas le point de contact. Nos recettes et dépenses figurent dans le rapport annuel, que chacun peut lire. Si un autre projet reçoit un jour l’aide d’une plateforme, nous la nommons, avec la période.',
    statedDe:
      'Plattformen bezahlen nicht für die Meldestelle. Unsere Einnahmen und Ausgaben stehen im Jahresbericht, den jeder lesen kann. Erhält ein anderes Projekt einmal Geld von einer Plattform, nennen wir sie und den Zeitraum.',
    statedEn:
      'Platforms do not pay for the hotline. Our income and spending are in the annual report, which anyone can read. If another project ever receives support from a platform, we name it and the period.',
  },
  {
    topic: 'gifts',
    statedNl:
      'Niemand van ons, ook de directie niet, mag geld of geschenken aannemen of beloven. Alleen de algemene directie kan een partnerschap aangaan.',
    statedFr:
      'Personne chez nous, direction comprise, ne peut accepter ni promettre de l’argent ou des cadeaux. Seule la direction générale peut conclure un partenariat.',
    statedDe:
      'Niemand bei uns, auch nicht die Leitung, darf Geld oder Geschenke annehmen oder versprechen. Nur die Geschäftsführung kann eine Partnerschaft eingehen.',
    statedEn:
      'None of us, management included, may accept or promise money or gifts. Only the general director can enter into a partnership.',
  },
  {
    topic: 'contacts',
    statedNl:
      'Wij praten met platforms om meldingen vlot te laten verlopen en geven raad als Safer Internet Centre. Vrijwillige afspraken met een platform staan los van onze meldingen als betrouwbare flagger en worden apart geteld.',
    statedFr:
      'Nous parlons avec les plateformes pour que les notifications se passent bien et nous les conseillons en tant que Safer Internet Centre. Les accords volontaires sont séparés de nos notifications de signaleur de confiance et comptés à part.',
    statedDe:
      'Wir sprechen mit Plattformen, damit Meldungen reibungslos laufen, und beraten als Safer Internet Centre. Freiwillige Absprachen sind von unseren Meldungen als vertrauenswürdiger Hinweisgeber getrennt und werden eigens gezählt.',
    statedEn:
      'We talk to platforms so that notices run smoothly and give advice as a Safer Internet Centre. Voluntary agreements stand apart from our notices as a trusted flagger and are counted apart.',
  },
  {
    topic: 'people',
    statedNl:
      'Alleen analisten van het meldpunt doen deze meldingen. Zij zijn opgeleid, leggen een uittreksel uit het strafregister voor en laten hun betrouwbaarheid om de vijf jaar opnieuw onderzoeken.',
    statedFr:
      'Seuls les analystes du point de contact font ces notifications. Ils sont formés, présentent un extrait de casier judiciaire et leur moralité est réexaminée tous les cinq ans.',
    statedDe:
      'Nur Analysten der Meldestelle machen diese Meldungen. Sie sind ausgebildet, legen einen Strafregisterauszug vor und werden alle fünf Jahre erneut auf ihre Zuverlässigkeit geprüft.',
    statedEn:
      'Only analysts of the hotline make these notices. They are trained, show an extract from the criminal record and have their good conduct checked again every five years.',
  },
  {
    topic: 'procedure',
    statedNl:
      'Elke melding volgt hetzelfde stappenplan, welk platform het ook is. Twee analisten moeten het eens zijn voor er iets vertrekt. Zijn zij het niet eens, dan beslist de coördinator.',
    statedFr:
      'Chaque notification suit le même plan, quelle que soit la plateforme. Deux analystes doivent être d’accord avant tout envoi. S’ils ne le sont pas, la coordination tranche.',
    statedDe:
      'Jede Meldung folgt demselben Ablauf, gleich welche Plattform es ist. Zwei Analysten müssen sich einig sein, bevor etwas hinausgeht. Sind sie es nicht, entscheidet die Koordination.',
    statedEn:
      'Every notice follows the same step plan, whichever platform it concerns. Two analysts must agree before anything leaves. If they do not, the coordinator decides.',
  },
  {
    topic: 'changes',
    statedNl:
      'Verandert er iets dat onze onafhankelijkheid kan raken, dan laten wij dat meteen weten aan de autoriteit die ons erkende.',
    statedFr:
      'Si un changement peut toucher à notre indépendance, nous en informons sans tarder l’autorité qui nous a reconnus.',
    statedDe:
      'Ändert sich etwas, das unsere Unabhängigkeit berühren kann, informieren wir unverzüglich die Behörde, die uns anerkannt hat.',
    statedEn:
      'If anything changes that may touch our independence, we tell the authority that recognised us without delay.',
  },
]
