/** 1,024 everyday words, no two alike in their first four letters. Their order is part of old receipts. */
export const words = `
  aalbes aanbod aanleg aanraden aarde aarzelen abrikoos accent achter acteur actief adelaar adres advies
  afdak afdrogen afhalen afstand aftellen afwas agenda akker album algebra alinea alles almanak altijd
  altviool amandel amber ananas anders anemoon anjer anker antiek apart appel april aquarel arbeid argument
  artisjok asperge aster atelier atleet atoom augurk auteur autobus azalea azijn azuur baas bagage baken
  bakker balans balkon ballon banaan band banjo bank basis batterij beek beeld beer beet behang beitel beker
  beleg belofte bereik berg bericht berk beroep bessen bestek betalen beton beuk bewaren beweging bezem
  bezoek bidon bijen biljart binnen biologie bioscoop blad blauw blazen bleek blij blok blond blouse boeg
  boek boer bonen bont boog boom boord boot bord bosbes bosrand bouwen boven bowling braam branding breien
  brem briefje bril brons brood brug bruin bubbel budget buigen buiten buizerd bundel bureau bushalte buur
  cabine cacao cactus cake camping canon capsule caravan cashew cello cement centrum cijfer cinema circus
  cirkel citroen clown coach cockpit code collega combi concert contact corridor couscous creatief cultuur
  curry cursus cyclus daad dagboek dakraam dalen dame danken dapper data december decor deel deken deksel
  delen delta denken deuntje diamant dichter dienblad diep dijk diner ding diploma direct discus display
  distel dobber doek dolfijn domein doorgang doperwt dorp draad dragen drempel dribbel drie droom druif
  druppel dubbel duif duim duin duizend dunne duur dweil echo edel eekhoorn eend eerlijk eethuis effect
  eigen eiland elastiek element emmer engel enkel enorm erker ernstig ervaring erwten espresso etage etalage
  etiket even expert export extra fabel fabriek fakkel familie fanfare fantasie favoriet februari feest feit
  festival fiets fijn fikken filter finale flamingo fles flexibel fluit fluweel fontein formule fornuis
  framboos fris frituur fuchsia functie gaaf gaan galerij gang gans garage garen garnaal gebak gebied gebouw
  gedicht geduld geheel geit gekleurd gelach geluk gemak genoeg geranium gerecht gesprek gevel gewicht
  gezang gezellig gezin gieter gist gitaar glad glas glijbaan globe gloed goed golf goud graag gracht
  grappig gras grens gretig grind groei grot gruis gulden gunst gymnast haag haan haas halm halte hamster
  hapje haring hark harp hart havik hazelaar hecht heel heerlijk heilig helder helft hemel hengel herhalen
  herinner hert heuvel hobby hoek hoeve hofje hokje hoogte hooi hoop horen horizon hotel hout huis hulp
  hulst humor huur hyacint idee idool iglo ijsje ijskast ijver ijzer imker indigo indruk inham inhoud inkt
  instap invoer inzicht iris isoleren jaar jacht jade januari jasmijn jeans joggen jogurt jolig jongleur
  judo juist juli jumbo jungle jurk juweel kaars kaas kabel kade kajak kalender kalf kalm kanaal kaneel kano
  kans kapitein kapstok karaf karper karton kassa katje katoen kauwgom keel kegel kelder kelk kennis kermis
  kers keuken keuze kever kievit kiezen kijken kilo kimono kiosk kist klaar klank klappen klaver kleed kleur
  klif klimop klinker klok klont klus kneden knikker knoop koala koek koel koffer koken kolibrie komeet
  komma kompas konijn koor kopen kopje koraal koren kosmos kostuum kotter kous kraag krans kreeft krekel
  krent kring krokus kruid kruk krul kubus kuiken kuip kunst kurk knapzak kwark kwast kwekerij kwis laag
  labyrint lach laken land lang lappen laten laurier lavendel leeuw lekker lelie lente lepel letter leven
  lezen libel licht lied lift ligstoel lijm lijn lijst linde linzen liter loep logboek lokaal loket lokken
  loods loof lopen lotus loyaal lucht luid lunch lupine lusten luxe lynx maal maan maart macaroni madelief
  mager mais maken makreel mand manier mantel markt marmer masker matras maximum medaille meel meer meeuw
  melk melodie mengen menu merk metaal meten methode metro middag mier miljoen mist model moeite mokka molen
  mond monteren mopje morgen mossel mosterd motor mozaiek muis munt museum muur mythe naad naast nadenken
  nagel narcis natuur navel nazomer nectar negen nemen nest netjes netwerk niets nieuw noemen noga noord
  november nuance nuchter nummer nuttig oase oceaan ochtend oever ogenblik oktober olie olifant olijf omelet
  omhoog omslag omtrek onder ontbijt oogst oorbel oost opbouw opdracht opgave ophalen opname opruimen opslag
  oranje orchidee orde orkest ouder ovaal oven overal ozon paard pakket paleis palm panda panter papegaai
  papier paprika parade parel partij pasta patat patent patrijs pauze pedaal peen peer pelikaan perk perron
  perzik piano pier piloot pinda pinguin pionier piramide plaat plak planeet plat plooi pluk plus podium
  poeder poezie polder polis pomp pony poort populier portret post potgrond potlood prachtig prei prijs
  prikbord prisma pruik publiek pudding purper puzzel raad raaf raam raap rabarber racket radijs rails raket
  rand rasters ratel raven reageren rebus reep regel reiger reis rekenen remmen renner reptiel reserve
  respect ribbel rieten rijbaan rijk rijp rijtuig ring ritme rits rivier robot roeien roep roer roest roman
  rommel rond room roos rots route rozijn rugzak ruimte rups rust saai saffier salade salto samen sandaal
  sardine saus saxofoon scene schaap schema schip schrift schuim scooter seconde seizoen sering servet
  sessie shampoo sieraad simpel siroop situatie sjaal slagroom slee sleutel slim sloot slot smaak smal
  smelten snavel sneeuw snoek snor soep sofa soja solo sonate soort sorbet spar speld sperwer spiegel
  spijker spinazie spons sport spreeuw sprookje staan stal stam start statief steen ster steun stijl stil
  stip stof stok stoom straat streep stro stuk stuur sudoku super symbool symfonie systeem taak taal tafel
  talent tapijt taxi team telefoon teller tempo tennis tent tere terug test textiel theater thema thermos
  tiende tijd tijger tikken timmeren tocht toekan toeter tofu toilet tomaat toon tortel touw tractor tram
  trein trekken trommel tropen trui tuba tube tulp tunnel turf turnen tussen twee twijg twintig type uilen
  uitzicht uniek vaart vaas vaatwas vakman vallei vanille varen varken veger veilig veld venkel venster
  verder vergeet verhaal vers vertel verzamel vest viaduct vierkant vijf vijver villa vinger vink viool
  vitamine vlag vlakte vlieger vlinder vlok vlot voedsel voet vogel volk vonk voor vork vorm vraag vrede
  vriend vrij vrolijk vrucht waaier waarde wachten wafel wakker walnoot walrus wals wandelen wasbeer wasmand
  water watten weer weide weinig welkom wens wereld werf westen weven wezel wielen wijk wijn wijs wilg
  wimpel wind winter wisselen witlof wolk wonder woonboot woord wortel woud wuiven yoga yoghurt zaad zaal
  zadel zagen zakdoek zalm zand zebra zeef zeehond zeep zeil zeven zilver zingen zitbank zoeken zomer zondag
  zoon zorg zout zuivel zwaan zwaluw zwart zweet zweven zwier
`
  .trim()
  .split(/\s+/)
