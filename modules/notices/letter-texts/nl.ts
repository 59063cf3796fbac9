import type { LetterTexts } from './shape.ts'

export const nl: LetterTexts = {
  kinds: {
    csam: {
      name: 'beelden van seksueel misbruik van kinderen',
      why: 'De items hieronder tonen seksueel misbruik van kinderen of seksuele beelden van kinderen, of bieden die aan. Zulke beelden maken, verspreiden, aanbieden, verwerven en bezitten is strafbaar.',
    },
    grooming: {
      name: 'benaderen van een kind voor seksuele doeleinden (grooming)',
      why: 'Op de plaatsen hieronder benadert iemand een kind, of een persoon die hij voor een kind houdt, met een seksueel doel. Dat is strafbaar, ook als er geen ontmoeting volgt.',
    },
    sextortion: {
      name: 'afpersing met seksuele beelden (sextortion)',
      why: 'Op de plaatsen hieronder wordt iemand bedreigd met de verspreiding van seksuele beelden, om geld, meer beelden of seksuele handelingen af te dwingen. Dat is strafbaar, of de beelden nu bestaan of niet.',
    },
    ncii: {
      name: 'intieme beelden verspreid zonder toestemming',
      why: 'De items hieronder tonen intieme beelden, echt of echt lijkend, of bieden die aan. Ze worden verspreid zonder toestemming van de persoon die erop staat. Wie instemde met het maken van een beeld, stemde daarmee niet in met de verspreiding.',
    },
    voyeurism: {
      name: 'voyeurisme',
      why: 'De items hieronder tonen opnames van een persoon in een intieme situatie, of bieden die aan. Ze zijn gemaakt of verspreid buiten medeweten of zonder toestemming van die persoon. Dat is strafbaar.',
    },
    extreme: {
      name: 'extreem pornografische of gewelddadige inhoud',
      why: 'De items hieronder tonen pornografische of gewelddadige inhoud van extreme aard, of bieden die aan. De verspreiding daarvan is strafbaar volgens de bepalingen hieronder.',
    },
    'minor-prostitution': {
      name: 'reclame voor prostitutie van een minderjarige',
      why: 'De items hieronder maken reclame voor seksuele diensten van een persoon die jonger is dan achttien jaar of zo wordt voorgesteld, of bieden die diensten aan. Dat is strafbaar.',
    },
  },
  subject: {
    trusted: 'Prioritaire kennisgeving van een betrouwbare flagger, art. 22 DSA',
    ordinary: 'Kennisgeving van illegale inhoud, art. 16 DSA',
    reminder: 'Herinnering',
    pressed: 'Uw antwoorden via de link',
    secondContact: 'Onze kennisgeving wacht op antwoord',
    complaint: 'Klacht over uw beslissing, art. 20 DSA',
  },
  colon: ': ',
  first: {
    what: 'Wat',
    countedOne: '{kind} ({n} item)',
    counted: '{kind} ({n} items)',
    where: 'Waar',
    andMore: '{address} en nog {n}, zie de lijst hieronder',
    ask: 'Wij vragen',
    decide: 'bekijk elk item en laat ons weten wat u beslist',
    when: 'Wanneer',
    priority: 'met voorrang en zonder onnodige vertraging (art. 16, lid 6, en art. 22, lid 1, DSA)',
    undelayed: 'zonder onnodige vertraging (art. 16, lid 6, DSA)',
    how: 'Antwoorden',
    reply: 'beantwoord dit bericht; één regel per item volstaat',
    replyOrPress: 'beantwoord dit bericht of druk op een knop op',
  },
  to: 'Aan',
  service: 'Dienst',
  date: 'Datum',
  reference: 'Referentie',
  trusted:
    'Dit is een kennisgeving volgens artikel 16 van Verordening (EU) 2022/2065 (digitaledienstenverordening, DSA). Ze komt van een betrouwbare flagger die binnen zijn aangewezen deskundigheidsgebied handelt. Artikel 22, lid 1, verplicht u daarom om ze met voorrang te behandelen en er zonder onnodige vertraging over te beslissen.',
  ordinary:
    'Dit is een gewone kennisgeving volgens artikel 16 van Verordening (EU) 2022/2065 (digitaledienstenverordening, DSA).',
  headings: {
    why: 'Waarom dit illegaal is: art. 16, lid 2, a)',
    where: 'Waar het staat: art. 16, lid 2, b)',
    who: 'Wie deze kennisgeving doet: art. 16, lid 2, c)',
    belief: 'Verklaring van goede trouw: art. 16, lid 2, d)',
    ask: 'Wat wij u vragen',
    answer: 'Hoe u antwoordt',
  },
  assessed: {
    agreement: 'Twee opgeleide analisten hebben dit los van elkaar beoordeeld en waren het eens.',
    arbitration:
      'Twee opgeleide analisten hebben dit los van elkaar beoordeeld. Zij waren het niet eens, en een coördinator besliste.',
    inherited:
      'Volgens zijn vingerafdruk is dit een beeld dat al eerder illegaal werd bevonden. Twee opgeleide analisten waren het eens dat de eerdere bevinding ook hier geldt.',
  },
  grounds: 'Rechtsgronden',
  article: 'art.',
  readAddress:
    'De adressen staan zo geschreven dat niemand ze per ongeluk opent. Lees hxxp als http, en [.] [:] [@] als een punt, een dubbelepunt en een apenstaart zonder haken. Laat ze alleen openen door wie moet beslissen.',
  item: 'Item',
  address: 'Adres',
  object: 'Kenmerk op uw dienst',
  position: 'Plaats in het item',
  observed: 'Gezien op',
  recognised: 'Herkend aan de vingerafdruk op',
  hash: 'Hash',
  notifier: {
    name: 'Naam',
    mailbox: 'E-mail',
    flagger: 'Kenmerk als betrouwbare flagger',
    awardedBy: 'Status toegekend door',
    omitted:
      'De naam en het e-mailadres van de afzender staan er niet bij. Artikel 16, lid 2, c), laat dat toe wanneer de informatie te maken lijkt te hebben met een strafbaar feit uit de artikelen 3 tot en met 7 van Richtlijn 2011/93/EU. U kunt op dit bericht antwoorden.',
  },
  goodFaith:
    'Wij zijn er te goeder trouw van overtuigd dat de informatie en de beweringen in deze kennisgeving juist en volledig zijn.',
  textVersion: 'Versie van deze verklaring',
  ask: {
    acknowledge:
      'Bevestig zonder onnodige vertraging dat deze kennisgeving bij u is aangekomen: artikel 16, lid 4.',
    decide:
      'Laat ons zonder onnodige vertraging weten wat u per item beslist, of dat op grond van de wet of van uw voorwaarden is, en of u geautomatiseerde middelen gebruikte: artikel 16, leden 5 en 6.',
    redress: 'Vermeld bij uw beslissing hoe wij die kunnen aanvechten: artikel 16, lid 5.',
    safety:
      'Wijst wat u weet op een strafbaar feit dat het leven of de veiligheid van een persoon bedreigt? Dan verplicht artikel 18 u om de politie of het gerecht onmiddellijk in te lichten.',
  },
  answer: {
    press: 'Op deze pagina drukt u per item op één knop, zonder account:',
    alone: 'Deze link is alleen voor u. Laat hem weg als u deze kennisgeving doorgeeft.',
    orReply: 'Of antwoord per e-mail.',
    how: 'Antwoord op dit bericht en laat de referentie in het onderwerp staan. Kopieer de regels hieronder bovenaan in uw antwoord en zet uw beslissing achter elke dubbelepunt:',
    words: 'Woorden die u kunt gebruiken:',
    ground: 'U kunt na een komma de grond vermelden: {law} of {terms}.',
  },
  maybeShown:
    'Deze tekst kan getoond worden aan wie de inhoud online zette. Maak alleen bekend wie de kennisgeving deed als dat strikt noodzakelijk is: artikel 17, lid 3, b).',
  toldBefore: {
    opening: 'Dit werd u al eerder gemeld',
    when: {
      days: 'in de dagen vóór {day}',
      week: 'ongeveer een week vóór {day}',
      month: 'ongeveer een maand vóór {day}',
      longer: 'meer dan een maand vóór {day}',
    },
    unknown: 'vóór {day}',
    number: 'onder uw nummer {number}',
    answer: {
      'no-answer': 'Wie het meldde, kreeg geen antwoord.',
      refused: 'Uw antwoord was dat het blijft staan.',
      partly: 'Een deel werd verwijderd.',
      'came-back': 'Het werd verwijderd en staat er weer.',
    },
  },
  earlier: {
    notified: 'Wij hebben u dit al eerder gemeld, op {date}, in kennisgeving {reference}.',
    decided: 'Op {date} antwoordde u daarop “{said}”.',
    silent: 'Een beslissing daarover heeft ons niet bereikt.',
    again: 'Het staat er opnieuw.',
  },
  outside: {
    subject: 'Melding over privéberichten aan een vertrouwde partner',
    opening:
      'Dit gaat over privéberichten. Wij schrijven u als vertrouwde partner, via het kanaal waarlangs u onze meldingen vrijwillig behandelt. Wij vragen u om te kijken op grond van de wet en van uw eigen voorwaarden.',
    undelayed: 'zo snel als u kunt',
    why: 'Waarom dit illegaal is',
    where: 'Waar het staat',
    who: 'Wie u schrijft',
    belief: 'Verklaring van goede trouw',
    omitted:
      'De naam en het e-mailadres van de afzender staan er niet bij. U kunt op dit bericht antwoorden.',
    acknowledge: 'Laat ons weten dat dit bericht bij u is aangekomen.',
    decide: 'Laat ons weten wat u per item beslist, en of dat op grond van de wet of van uw voorwaarden is.',
    redress: 'Zeg ons bij wie wij terechtkunnen als wij het niet eens zijn.',
    safety: 'Kan iemands leven of veiligheid in gevaar zijn? Licht dan onmiddellijk de politie in.',
    maybeShown:
      'Deze tekst kan getoond worden aan wie de berichten stuurde. Maak alleen bekend wie u schreef als dat strikt noodzakelijk is.',
    remind:
      'Wij vragen u om te laten weten wat u besliste. Was ons bericht niet duidelijk genoeg, laat ons dan weten wat er ontbreekt.',
  },
  reminder: {
    opening:
      'Op {date} stuurden wij u de kennisgeving met bovenstaande referentie. Wij kregen nog geen beslissing over:',
    priority:
      'Als kennisgeving van een betrouwbare flagger moet ze met voorrang worden behandeld: artikel 22, lid 1.',
    ask: 'Artikel 16, leden 5 en 6, verplicht u om zonder onnodige vertraging te beslissen en ons te laten weten wat u besliste. Was de kennisgeving niet duidelijk genoeg, laat ons dan weten wat er ontbreekt.',
  },
  secondContact: {
    opening:
      'Op {date} stuurden wij de kennisgeving met bovenstaande referentie naar de mailbox die bij uw bedrijf kennisgevingen ontvangt. Wij hebben eraan herinnerd. Nog geen beslissing kregen wij over:',
    ask: 'U staat in onze gids als contactpunt van uw bedrijf. Zorg ervoor dat wie over kennisgevingen beslist deze kennisgeving bekijkt, en laat ons weten wat er beslist is: artikelen 16, lid 5 en lid 6.',
  },
  complaint: {
    opening:
      'Wij dienen een klacht in op grond van artikel 20 van Verordening (EU) 2022/2065 (digitaledienstenverordening) over wat er wel of niet beslist is over de kennisgeving met bovenstaande referentie. Wij stuurden ze op {date}.',
    decided: 'Item {items}: op {date} antwoordde u “{said}”.',
    silent: 'Item {items}: op {date} hadden wij nog geen beslissing, hoewel wij u eraan herinnerd hebben.',
    disagree: {
      lawful:
        'Wij zijn het er niet mee eens dat dit wettig is. Het gaat om {kind}, en de bepalingen hieronder verbieden het.',
      insufficient:
        'U vond onze kennisgeving onvoldoende. Ze bevatte het exacte adres, de redenen waarom de inhoud illegaal is en onze verklaring van goede trouw, zoals artikel 16, lid 2 vraagt. Zeg ons wat er precies ontbreekt.',
      restricted:
        'De inhoud staat er nog voor anderen. Het gaat om {kind}; wat illegaal is, wordt niet wettig doordat het moeilijker te zien is.',
      partial:
        'Een deel van de inhoud staat er nog. Het gaat om {kind}, en elk deel ervan valt onder de bepalingen hieronder.',
      silent:
        'Artikel 16, lid 6 verplicht u om tijdig, zorgvuldig, niet-willekeurig en objectief te beslissen. Zwijgen is geen beslissing.',
    },
    provisions: 'De bepalingen waarop wij ons beroepen:',
    ask: {
      reverse:
        'Herzie uw beslissing en verwijder de inhoud of maak ze ontoegankelijk, zonder onnodige vertraging: artikel 20, lid 4.',
      reasoned:
        'Laat ons met redenen weten wat u over deze klacht beslist, en bij welk orgaan voor buitengerechtelijke geschillenbeslechting wij terechtkunnen: artikel 20, lid 5.',
      human: 'Laat een mens erover beslissen, niet alleen een geautomatiseerd systeem: artikel 20, lid 6.',
    },
  },
  coordinator: {
    opening:
      'Klacht op grond van artikel 53 van Verordening (EU) 2022/2065 (digitaledienstenverordening) over {provider} ({country}).',
    notified: 'Op {date} stuurden wij de kennisgeving {reference} over {n} items: {kind}.',
    reminded: 'Wij herinnerden eraan op {date}.',
    contacted: 'Op {date} richtten wij ons tot een ander contactpunt.',
    silent: 'Item {items}: geen beslissing heeft ons bereikt.',
    decided: 'Item {items}: op {date} was het antwoord “{said}”.',
    complained: 'Wij dienden hierover op {date} een klacht in (artikel 20). Het resultaat: {outcome}.',
    disputed: 'Op {date} legden wij het voor aan {body} (artikel 21). Het resultaat: {outcome}.',
    law: 'Volgens ons schendt dit de artikelen 16, lid 5, 16, lid 6 en 20 van de verordening. De inhoud is illegaal op grond van:',
    ask: 'Wij vragen u dit te onderzoeken, en het door te geven aan de coördinator van het land waar de aanbieder gevestigd is als die bevoegd is.',
    outcomes: {
      open: 'nog geen antwoord',
      upheld: 'de beslissing blijft',
      reversed: 'de beslissing is herzien',
      'partially-reversed': 'de beslissing is deels herzien',
      omitted: 'geen beslissing',
      'for-us': 'beslist in ons voordeel',
      partly: 'deels in ons voordeel beslist',
      'against-us': 'beslist in ons nadeel',
      settled: 'geschikt',
      'not-taken': 'niet in behandeling genomen',
    },
  },
  pressed: {
    opening:
      'Op de pagina waar de link in onze brief van {date} naartoe leidt, heeft iemand deze kennisgeving beantwoord:',
    looking: 'nog aan het bekijken',
    notYou:
      'Was u dit niet, of klopt een antwoord niet? Beantwoord deze e-mail. Iemand van ons leest hem, zet het antwoord recht en kan de link sluiten.',
    once: 'Wij schrijven dit zodat u weet wat er in uw naam geantwoord is. Er vertrekt hoogstens één zo’n e-mail per uur, met alles wat tot dan toe is aangeduid.',
  },
  closing: 'Met vriendelijke groet',
}
