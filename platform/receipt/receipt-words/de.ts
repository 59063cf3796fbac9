/** 1,024 everyday words, no two alike in their first four letters. Their order is part of old receipts. */
export const words = `
  abfahrt abholen acker adler adresse agenda ahorn aktion album allee almanach alpen altstadt ameise ampel
  amsel andenken anemone anfang anker anruf antenne antwort anzeige anzug apotheke applaus april aquarell
  arena argument armband aroma artikel aster atelier atlas atom auflauf aufstieg aufzug auge august ausflug
  ausgang aushang auster avocado azalee bach backen badge bahn balance balken ball banane band banjo bank
  basar batterie baum baustein bazar beginn begriff beige beispiel beitrag belag beliebt bellen bemalen
  bequem berg bericht besen besteck beton bewegen bezirk biber binden binse biologie birke birne bitte blatt
  blau blech blinker block blond blume bogen boje bonbon boot borke bote braten brauch bravo breit brett
  brezel brief brille brise brokkoli brunnen buche bude bukett bummeln bund bunt burg butter café campus
  cembalo champion chaos charme chemie chip chor clown club computer creme curry dach dahlie damals datei
  dattel datum dauer decke deich delfin delta denken dessert detail deutlich dezember dicht diele dienstag
  diesel digital diplom direkt dirigent disco donner doppel dorf dorsch dort dotter drachen draht dressur
  dutzend dynamo ebbe eben echo echt ecke edel efeu ehrlich eiche eidechse eidotter eifer eingang einhorn
  einkauf eisbär eisvogel elefant elegant elektro element elfe elster email empfang engel ente enzian epoche
  erbse erde erfinder erfolg ergebnis erinnern erker erle ernte erster esel espresso essen essig etikett
  etwas eule europa experte extra fabel fabrik faden fahrrad fair falke falten familie farbe farn fasan
  fassade favorit februar feder fegen fein felge fell fenchel fenster ferkel fern fertig fest fichte finale
  finden fink flagge flasche flechte fleiß fliege flink floh florist flosse flug fluss fohlen folie forelle
  forscher frei freude frieden frisch frosch frucht fuchs fuhre funk futter gabel galerie galopp gans garage
  garbe garn garten gebirge gecko gedanke gedicht gefieder gegend geige gelb geld genie genug gepard gerade
  gesang geschenk gestern gesund getreide giebel gießen gipfel giraffe gitarre glanz glas glatt gleich gold
  golf gondel grad grafik granit gras gratis grill gruß gulasch gummi gurke hafen halb hallo halm hamster
  harfe harke harmonie harz hase haufen haupt haus hebel hecke hefe heizung hektar helfen helm hemd henne
  herbst hering herr herz heute hibiskus hilfe himbeere himmel hinten hobby hobel hoch hocker hoffnung
  holunder holz honig hopfen horn hotel hufeisen huhn hummel hundert hupe hurtig husky idee idyll igel iglu
  imbiss impuls index indigo ingwer innen insel iris jacke jade jahr januar jasmin jazz jetzt jodeln jogging
  joghurt jolle journal jubel juli juni kabel kabine kachel kaffee kahn kakao kaktus kalender kalk kamille
  kamm kanal kandis kanne kanu kapelle kapitän kappe karaffe karibu karneval karotte karpfen kastanie kater
  katze kauz kegel keim keks kelch kellner kern kerze kessel kette kiefer kies kilo kimono kino kirsche
  kissen kiste kiwi klappe klar klasse klavier kleber kleid klempner klettern klima kloster klub knauf
  knolle knopf knoten koala kobold koch kohl kokos kolibri komet komisch kompass konfetti kontakt konzert
  koralle korb kork korn kosmos kran kraut krawatte kreide krokus krone krug krume kuchen kugel kultur kunde
  kunst kuppel kurbel kurier kurs kurve kutsche labor lachen lack lagune lama lamm lampe land laptop lassen
  laterne latte lauch lauf laune laut lava lecker legen lehm lehne lehrer leinen leise leiter lektion
  leopard lerche lernen lesen leuchte lexikon libelle licht lied lift liga lila lilie limette linde lineal
  linie links liste liter locke logik lokal lotus luchs luft luke lupe lupine lustig luxus machen magnet
  mais majoran makler malen mandel mango mantel mappe marille markt marmor maschine material matte maulwurf
  maus maximum medizin meer mehl mehr meinung meise melden melken melodie mensa merken messe metall methode
  miene mikrofon milch mild minute minze mischen mixer mohn mokka molch moment monat montag moos moped
  morgen mostrich motor motto mulde munter muschel museum musik muskat mystik nabel nachbar nahrung napf
  natur nebel neffe nehmen nelke nennen nerz nett netz nicken niedlich niesen nilpferd niveau nobel noch
  nomade nord note notiz november nudel nutzen nylon oase oben oboe ofen offen oktober olive oper optik
  orange ordnung oregano orient original ostern otter ozean ozelot packung paddel paket palette palme panda
  panther papier pappel paprika parade park pause pavian pedal pelikan pendel pension perle pfad pfanne
  pfeffer pferd pfirsich pflanze pforte pfosten pfote pfund physik picknick pilot pinguin pinie pionier
  pistazie pizza plakat plan platane polar politik pommes popcorn porree portal posaune post praline preis
  prima prinz produkt profi programm projekt prospekt publikum pudding pudel puffer pullover purpur puste
  pute putzen pyramide quadrat quaken quark quaste quelle quitte quiz rabe radio rahmen rakete rampe rand
  rapunzel rarität rasen rast rathaus raum raupe raute rebe rechnung referat reflex regal regie reif reihe
  reim reis rekord relief rennen rentier reptil reserve respekt rest rettich rezept rhythmus richtig riegel
  rinde rippe robbe roboter robust roggen rolle roman rose rosmarin route rubin rucksack rudern ruhm rund
  saal saft sahne saison saite sakko salami salm salz sammeln samt sand sanft sardine sattel satz sauce
  sauer sauna saxofon scheibe schiff schnee schuh schwan seehund segel sehen seife selbst sellerie selten
  semmel sender sensor serie sessel sieben silbe silo singen sinn sirup skala skizze skulptur socke sofort
  sohle soja solar sommer sonne sorbet sorgfalt sorte spannend sparen spatz spaß specht spezial spiegel
  spinat sport springen spule spur stadt star stein steppe stern stier stock stoff storch strand streifen
  stube studio stufe stuhl suppe surfen symbol system szene tablett tafel takt talent tanz tapete tapfer
  tasche tasse tatze taube tauchen taxi teich teil telefon teller tempel teppich termin terrasse test text
  theater thema thermos these thymian ticket tiger tipp toast toll tomate tonne topas torte total tour
  traber traktor tram treffen treppe treu trichter triller trio trocken trommel truhe truthahn tube tuch
  tunnel turban turnen tusche ufer umhang umlauf umriss umschlag umzug uniform urlaub ursprung urwald vase
  veilchen velo verb viel villa viola visite vitamin vogel vokal vorbild vordach vorname vorrat vorteil
  waage wabe wade waffel wagen walnuss wand wappen ware warm warten watte weben wechsel wecken weide weizen
  weiß welle welt westen wiese wimpel winkel winzer wippe wirbel wissen witz wohnung wolke wolle wunder
  wurst wurzel xylophon yacht yoga zart zauber zaun zebra zeichnen zeile zeit zelt zement zepter zettel zeug
  ziege ziffer zikade zimmer zimt zink zither zitrone zone zucker zupfen zusage zutat zweig zwiebel zylinder
  zypresse
`
  .trim()
  .split(/\s+/)
