import type { LetterTexts } from './shape.ts'

export const de: LetterTexts = {
  kinds: {
    csam: {
      name: 'Darstellungen sexuellen Missbrauchs von Kindern',
      why: 'Die unten genannten Inhalte zeigen oder bieten Darstellungen sexuellen Missbrauchs von Kindern oder sexuelle Bilder von Kindern. Herstellung, Verbreitung, Angebot, Erwerb und Besitz sind strafbar.',
    },
    grooming: {
      name: 'Ansprechen eines Kindes zu sexuellen Zwecken (Grooming)',
      why: 'An den unten genannten Stellen nimmt jemand zu sexuellen Zwecken Kontakt mit einem Kind auf oder mit einer Person, die er für ein Kind hält. Das ist strafbar, auch wenn kein Treffen folgt.',
    },
    sextortion: {
      name: 'Erpressung mit sexuellen Bildern (Sextortion)',
      why: 'An den unten genannten Stellen wird jemandem mit der Verbreitung sexueller Bilder gedroht, um Geld, weitere Bilder oder sexuelle Handlungen zu erzwingen. Das ist strafbar, ob es die Bilder gibt oder nicht.',
    },
    ncii: {
      name: 'ohne Einwilligung verbreitete intime Bilder',
      why: 'Die unten genannten Inhalte zeigen oder bieten intime Bilder, echte oder echt wirkende, die ohne Einwilligung der abgebildeten Person verbreitet werden. Wer der Aufnahme zugestimmt hat, hat damit nicht in die Verbreitung eingewilligt.',
    },
    voyeurism: {
      name: 'Voyeurismus',
      why: 'Die unten genannten Inhalte zeigen oder bieten Aufnahmen einer Person in einer intimen Situation, die ohne ihr Wissen oder ihre Einwilligung gemacht oder verbreitet wurden. Das ist strafbar.',
    },
    extreme: {
      name: 'extreme pornografische oder gewalttätige Inhalte',
      why: 'Die unten genannten Inhalte zeigen oder bieten Pornografie oder Gewalt extremer Art. Ihre Verbreitung ist nach den unten genannten Bestimmungen strafbar.',
    },
    'minor-prostitution': {
      name: 'Werbung für die Prostitution einer minderjährigen Person',
      why: 'Die unten genannten Inhalte werben für sexuelle Dienste einer Person, die unter achtzehn Jahre alt ist oder so dargestellt wird, oder bieten diese Dienste an. Das ist strafbar.',
    },
  },
  subject: {
    trusted: 'Vorrangige Meldung eines vertrauenswürdigen Hinweisgebers, Art. 22 DSA',
    ordinary: 'Meldung rechtswidriger Inhalte, Art. 16 DSA',
    reminder: 'Erinnerung',
    pressed: 'Ihre Antworten über den Link',
    secondContact: 'Unsere Meldung wartet auf Antwort',
    complaint: 'Beschwerde gegen Ihre Entscheidung, Art. 20 DSA',
  },
  colon: ': ',
  first: {
    what: 'Was',
    countedOne: '{kind} ({n} Element)',
    counted: '{kind} ({n} Elemente)',
    where: 'Wo',
    andMore: '{address} und {n} weitere, siehe Liste unten',
    ask: 'Unsere Bitte',
    decide: 'prüfen Sie jedes Element und teilen Sie uns Ihre Entscheidung mit',
    when: 'Wann',
    priority: 'vorrangig und unverzüglich (Art. 16 Abs. 6 und Art. 22 Abs. 1 DSA)',
    undelayed: 'unverzüglich (Art. 16 Abs. 6 DSA)',
    how: 'Antwort',
    reply: 'antworten Sie auf diese Nachricht; eine Zeile je Element genügt',
    replyOrPress: 'antworten Sie auf diese Nachricht oder drücken Sie einen Knopf auf',
  },
  to: 'An',
  service: 'Dienst',
  date: 'Datum',
  reference: 'Aktenzeichen',
  trusted:
    'Dies ist eine Meldung nach Artikel 16 der Verordnung (EU) 2022/2065 (Gesetz über digitale Dienste, DSA). Sie stammt von einem vertrauenswürdigen Hinweisgeber, der in seinem ausgewiesenen Fachgebiet handelt. Nach Artikel 22 Absatz 1 müssen Sie sie vorrangig behandeln und unverzüglich darüber entscheiden.',
  ordinary:
    'Dies ist eine gewöhnliche Meldung nach Artikel 16 der Verordnung (EU) 2022/2065 (Gesetz über digitale Dienste, DSA).',
  headings: {
    why: 'Warum dies rechtswidrig ist: Art. 16 Abs. 2 Buchst. a',
    where: 'Wo es sich befindet: Art. 16 Abs. 2 Buchst. b',
    who: 'Wer meldet: Art. 16 Abs. 2 Buchst. c',
    belief: 'Erklärung des guten Glaubens: Art. 16 Abs. 2 Buchst. d',
    ask: 'Worum wir Sie bitten',
    answer: 'So antworten Sie',
  },
  assessed: {
    agreement: 'Zwei geschulte Fachleute haben dies unabhängig voneinander beurteilt und waren sich einig.',
    arbitration:
      'Zwei geschulte Fachleute haben dies unabhängig voneinander beurteilt. Sie waren sich nicht einig, und eine koordinierende Person hat entschieden.',
    inherited:
      'Nach seinem Fingerabdruck ist dies ein Bild, das schon früher für rechtswidrig befunden wurde. Zwei geschulte Fachleute waren sich einig, dass der frühere Befund auch hier gilt.',
  },
  grounds: 'Rechtsgrundlagen',
  article: 'Art.',
  readAddress:
    'Die Adressen sind so geschrieben, dass niemand sie versehentlich öffnet. Lesen Sie hxxp als http und [.] [:] [@] als Punkt, Doppelpunkt und At-Zeichen ohne Klammern. Nur wer entscheiden muss, sollte sie öffnen.',
  item: 'Element',
  address: 'Adresse',
  object: 'Kennung auf Ihrem Dienst',
  position: 'Stelle im Element',
  observed: 'Gesehen am',
  recognised: 'Am Fingerabdruck erkannt am',
  hash: 'Hashwert',
  notifier: {
    name: 'Name',
    mailbox: 'E-Mail',
    flagger: 'Kennzeichen als vertrauenswürdiger Hinweisgeber',
    awardedBy: 'Status zuerkannt von',
    omitted:
      'Name und E-Mail-Adresse des Absenders sind nicht angegeben. Artikel 16 Absatz 2 Buchstabe c lässt dies zu, wenn die Informationen eine in den Artikeln 3 bis 7 der Richtlinie 2011/93/EU genannte Straftat betreffen dürften. Sie können auf diese Nachricht antworten.',
  },
  goodFaith:
    'Wir sind in gutem Glauben davon überzeugt, dass die Angaben und Anführungen in dieser Meldung richtig und vollständig sind.',
  textVersion: 'Fassung dieser Erklärung',
  ask: {
    acknowledge:
      'Teilen Sie uns unverzüglich mit, dass diese Meldung bei Ihnen angekommen ist: Artikel 16 Absatz 4.',
    decide:
      'Teilen Sie uns unverzüglich mit, was Sie zu jedem Element entscheiden, ob Sie sich auf das Gesetz oder auf Ihre Nutzungsbedingungen stützen und ob Sie automatisierte Mittel eingesetzt haben: Artikel 16 Absätze 5 und 6.',
    redress: 'Nennen Sie uns mit Ihrer Entscheidung die möglichen Rechtsbehelfe: Artikel 16 Absatz 5.',
    safety:
      'Wenn Ihre Kenntnisse den Verdacht auf eine Straftat begründen, die das Leben oder die Sicherheit einer Person bedroht, müssen Sie nach Artikel 18 sofort die Polizei oder die Justiz informieren.',
  },
  answer: {
    press: 'Auf dieser Seite drücken Sie für jedes Element einen Knopf, ohne Konto:',
    alone: 'Dieser Link ist nur für Sie. Lassen Sie ihn weg, wenn Sie diese Meldung weitergeben.',
    orReply: 'Oder antworten Sie per E-Mail.',
    how: 'Antworten Sie auf diese Nachricht und lassen Sie das Aktenzeichen im Betreff stehen. Kopieren Sie die folgenden Zeilen an den Anfang Ihrer Antwort und schreiben Sie Ihre Entscheidung hinter jeden Doppelpunkt:',
    words: 'Wörter, die Sie verwenden können:',
    ground: 'Nach einem Komma können Sie den Grund angeben: {law} oder {terms}.',
  },
  maybeShown:
    'Dieser Text kann der Person gezeigt werden, die den Inhalt online gestellt hat. Geben Sie nur dann bekannt, wer gemeldet hat, wenn es unbedingt erforderlich ist: Artikel 17 Absatz 3 Buchstabe b.',
  toldBefore: {
    opening: 'Dies wurde Ihnen schon einmal gemeldet',
    when: {
      days: 'in den Tagen vor dem {day}',
      week: 'ungefähr eine Woche vor dem {day}',
      month: 'ungefähr einen Monat vor dem {day}',
      longer: 'mehr als einen Monat vor dem {day}',
    },
    unknown: 'vor dem {day}',
    number: 'unter Ihrer Nummer {number}',
    answer: {
      'no-answer': 'Diese Meldung blieb ohne Antwort.',
      refused: 'Ihre Antwort war, dass es stehen bleibt.',
      partly: 'Ein Teil wurde entfernt.',
      'came-back': 'Es wurde entfernt und ist wieder da.',
    },
  },
  earlier: {
    notified: 'Wir haben Ihnen das schon früher gemeldet, am {date}, in der Meldung {reference}.',
    decided: 'Am {date} haben Sie darauf mit „{said}“ geantwortet.',
    silent: 'Eine Entscheidung darüber hat uns nicht erreicht.',
    again: 'Es ist wieder da.',
  },
  outside: {
    subject: 'Hinweis auf private Nachrichten von einem Partner Ihres Vertrauens',
    opening:
      'Es geht um private Nachrichten. Wir schreiben Ihnen als Partner Ihres Vertrauens, auf dem Weg, auf dem Sie unsere Hinweise freiwillig bearbeiten. Wir bitten Sie, sie nach dem Gesetz und nach Ihren eigenen Nutzungsbedingungen zu prüfen.',
    undelayed: 'so bald Sie können',
    why: 'Warum dies rechtswidrig ist',
    where: 'Wo es sich befindet',
    who: 'Wer Ihnen schreibt',
    belief: 'Erklärung des guten Glaubens',
    omitted:
      'Name und E-Mail-Adresse des Absenders sind nicht angegeben. Sie können auf diese Nachricht antworten.',
    acknowledge: 'Teilen Sie uns mit, dass diese Nachricht bei Ihnen angekommen ist.',
    decide:
      'Teilen Sie uns mit, was Sie zu jedem Element entscheiden und ob Sie sich auf das Gesetz oder auf Ihre Nutzungsbedingungen stützen.',
    redress: 'Sagen Sie uns, an wen wir uns wenden können, wenn wir anderer Meinung sind.',
    safety:
      'Wenn das Leben oder die Sicherheit einer Person in Gefahr sein kann, informieren Sie bitte sofort die Polizei.',
    maybeShown:
      'Dieser Text kann der Person gezeigt werden, die die Nachrichten geschickt hat. Geben Sie nur dann bekannt, wer Ihnen geschrieben hat, wenn es unbedingt erforderlich ist.',
    remind:
      'Wir bitten Sie, uns Ihre Entscheidung mitzuteilen. War unsere Nachricht nicht klar genug, sagen Sie uns bitte, was fehlt.',
  },
  reminder: {
    opening:
      'Am {date} haben wir Ihnen die Meldung mit dem obigen Aktenzeichen geschickt. Noch keine Entscheidung liegt uns vor zu:',
    priority:
      'Als Meldung eines vertrauenswürdigen Hinweisgebers ist sie vorrangig zu behandeln: Artikel 22 Absatz 1.',
    ask: 'Nach Artikel 16 Absätze 5 und 6 müssen Sie unverzüglich entscheiden und uns Ihre Entscheidung mitteilen. War die Meldung nicht klar genug, sagen Sie uns bitte, was fehlt.',
  },
  secondContact: {
    opening:
      'Am {date} haben wir die Meldung mit dem oben genannten Aktenzeichen an das Postfach geschickt, das in Ihrem Unternehmen Meldungen annimmt. Wir haben daran erinnert. Uns hat noch keine Entscheidung erreicht zu:',
    ask: 'Sie stehen in unserem Verzeichnis als Kontaktstelle Ihres Unternehmens. Bitte sorgen Sie dafür, dass diese Meldung von den Zuständigen geprüft wird, und teilen Sie uns die Entscheidung mit: Artikel 16 Absätze 5 und 6.',
  },
  complaint: {
    opening:
      'Wir legen Beschwerde nach Artikel 20 der Verordnung (EU) 2022/2065 (Gesetz über digitale Dienste) ein: gegen das, was zu der Meldung mit dem oben genannten Aktenzeichen entschieden oder nicht entschieden wurde. Wir haben sie am {date} geschickt.',
    decided: 'Element {items}: Am {date} haben Sie geantwortet: „{said}“.',
    silent:
      'Element {items}: Bis zum {date} hat uns keine Entscheidung erreicht, obwohl wir Sie erinnert haben.',
    disagree: {
      lawful:
        'Wir sind nicht der Meinung, dass dies rechtmäßig ist. Es geht um Folgendes: {kind}. Die unten genannten Vorschriften verbieten es.',
      insufficient:
        'Sie hielten unsere Meldung für unzureichend. Sie enthielt die genaue Adresse, die Gründe, aus denen der Inhalt rechtswidrig ist, und unsere Erklärung in gutem Glauben, wie es Artikel 16 Absatz 2 verlangt. Sagen Sie uns, was genau fehlt.',
      restricted:
        'Der Inhalt ist für andere noch da. Es geht um Folgendes: {kind}. Was rechtswidrig ist, wird nicht rechtmäßig, weil es schwerer zu sehen ist.',
      partial:
        'Ein Teil des Inhalts ist noch da. Es geht um Folgendes: {kind}. Jeder Teil davon fällt unter die unten genannten Vorschriften.',
      silent:
        'Artikel 16 Absatz 6 verpflichtet Sie, zeitnah, sorgfältig, frei von Willkür und objektiv zu entscheiden. Schweigen ist keine Entscheidung.',
    },
    provisions: 'Die Vorschriften, auf die wir uns berufen:',
    ask: {
      reverse:
        'Heben Sie Ihre Entscheidung auf und entfernen Sie den Inhalt oder sperren Sie den Zugang dazu, unverzüglich: Artikel 20 Absatz 4.',
      reasoned:
        'Teilen Sie uns mit Begründung mit, was Sie zu dieser Beschwerde entscheiden und an welche Stelle für außergerichtliche Streitbeilegung wir uns wenden können: Artikel 20 Absatz 5.',
      human:
        'Lassen Sie einen Menschen darüber entscheiden, nicht allein automatisierte Mittel: Artikel 20 Absatz 6.',
    },
  },
  coordinator: {
    opening:
      'Beschwerde nach Artikel 53 der Verordnung (EU) 2022/2065 (Gesetz über digitale Dienste) gegen {provider} ({country}).',
    notified: 'Am {date} haben wir die Meldung {reference} zu {n} Elementen geschickt: {kind}.',
    reminded: 'Wir haben am {date} daran erinnert.',
    contacted: 'Am {date} haben wir uns an eine andere Kontaktstelle gewandt.',
    silent: 'Element {items}: Uns hat keine Entscheidung erreicht.',
    decided: 'Element {items}: Am {date} war die Antwort: „{said}“.',
    complained: 'Wir haben uns darüber am {date} beschwert (Artikel 20). Das Ergebnis: {outcome}.',
    disputed: 'Am {date} haben wir {body} angerufen (Artikel 21). Das Ergebnis: {outcome}.',
    law: 'Wir sehen darin einen Verstoß gegen Artikel 16 Absätze 5 und 6 und Artikel 20 der Verordnung. Der Inhalt ist rechtswidrig nach:',
    ask: 'Wir bitten Sie, dem nachzugehen und die Beschwerde an die Koordinierungsstelle des Landes weiterzugeben, in dem der Anbieter niedergelassen ist, wenn diese zuständig ist.',
    outcomes: {
      open: 'noch keine Antwort',
      upheld: 'die Entscheidung bleibt',
      reversed: 'die Entscheidung ist aufgehoben',
      'partially-reversed': 'die Entscheidung ist teilweise aufgehoben',
      omitted: 'keine Entscheidung',
      'for-us': 'zu unseren Gunsten entschieden',
      partly: 'teilweise zu unseren Gunsten entschieden',
      'against-us': 'gegen uns entschieden',
      settled: 'gütlich beigelegt',
      'not-taken': 'nicht angenommen',
    },
  },
  pressed: {
    opening:
      'Auf der Seite, zu der der Link in unserem Schreiben vom {date} führt, hat jemand diese Meldung beantwortet:',
    looking: 'noch in Prüfung',
    notYou:
      'Waren Sie das nicht, oder stimmt eine Antwort nicht? Antworten Sie auf diese E-Mail. Ein Mensch bei uns liest sie, berichtigt die Antwort und kann den Link schließen.',
    once: 'Wir schreiben dies, damit Sie wissen, was in Ihrem Namen geantwortet wurde. Höchstens eine solche E-Mail geht pro Stunde hinaus, mit allem, was bis dahin gewählt wurde.',
  },
  closing: 'Mit freundlichen Grüßen',
}
