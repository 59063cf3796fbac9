import { list, type PlainPhrases } from './shape.ts'

export const nl: PlainPhrases = {
  opens: list(`
    wij kunnen bevestigen dat | we kunnen bevestigen dat | kunnen wij bevestigen dat | kunnen we bevestigen dat |
    wij kunnen u bevestigen dat | we kunnen u bevestigen dat | wij bevestigen dat | we bevestigen dat |
    wij bevestigen u dat | bevestigen wij dat | bevestigen we dat | ik bevestig dat |
    graag laten wij u weten dat | graag laten we u weten dat | graag laten we weten dat | laten wij u weten dat |
    houd er rekening mee dat | zoals gevraagd | zoals u vroeg | op uw vraag
  `),
  removed: {
    phrases: list(`
      verwijderd is | verwijderd zijn | verwijderd hebben | verwijderd werd | verwijderd werden | gewist is |
      gewist hebben | offline is | niet langer beschikbaar | niet langer online | niet langer bereikbaar |
      niet meer beschikbaar | niet meer online | niet meer bereikbaar
    `),
    helps: list('hebben | heb | heeft | is | zijn | werd | werden'),
    done: list('verwijderd | gewist | weggehaald | offline gehaald | offline'),
    gap: '…',
    beside: list(`
      de | het | dit | deze | die | pagina | paginas | item | items | inhoud | bericht | berichten | post | posts |
      beeld | beelden | afbeelding | afbeeldingen | video | bestand | bestanden | link | links | nu | vandaag |
      alles | alle | beide | en | nummer
    `),
    before: list(`
      al verwijderd | reeds verwijderd | eerder verwijderd | al gewist | reeds gewist | al offline | reeds offline |
      al weggehaald
    `),
    byAnother: list(`
      door de gebruiker | door een gebruiker | door de eigenaar | door de plaatser | door de auteur | door de maker |
      door de klant | door onze klant | door de uploader | door de accounthouder | gebruiker heeft | eigenaar heeft |
      plaatser heeft | auteur heeft | klant heeft | uploader heeft | heeft de gebruiker | heeft de klant |
      heeft onze klant
    `),
    denied: list('niet | geen | nooit | nergens | zonder'),
    unless: list(`
      kunnen | kan | kon | konden | zal | zullen | zou | zouden | moet | moeten | mag | mogen | wordt | worden |
      gaan | gaat | wil | wilt | willen | nog | binnenkort | straks | weldra | bezig | als | indien | wanneer |
      zodra | tenzij | tot | totdat | alvorens | vooraleer | of | vraag | vraagt | vroeg | gevraagd | verzoekt |
      meldt | schrijft | zegt | stelt | u hebt | u heeft | hebt u | heeft u | gelieve | graag | bevestigen |
      gedeeltelijk | deels | deel | tijdelijk | behalve | uitgezonderd | maar | echter | hoewel | account |
      misschien | wellicht | vermoedelijk | elders | kopie | kopieën
    `),
  },
  refused: {
    lawful: list(`
      niet illegaal | niet onwettig | niet strafbaar | is wettig | zijn wettig | is legaal | niet in strijd met |
      geen inbreuk | geen schending | geen overtreding | niet verwijderen | niet verwijderd worden |
      niet worden verwijderd | wordt niet verwijderd | worden niet verwijderd | niet overgaan tot |
      blijft online | blijven online | blijft staan | blijven staan | geen gevolg aan | geen actie ondernemen |
      ondernemen geen actie
    `),
    insufficient: list(`
      onvoldoende informatie | onvoldoende gegevens | te weinig informatie | te weinig gegevens |
      niet genoeg informatie | niet voldoende informatie | onvoldoende onderbouwd | onvoldoende gemotiveerd
    `),
    notOurs: list(`
      niet bij ons | niet op ons platform | niet onze dienst | niet onze klant | geen klant van ons |
      niet op onze servers | niet door ons gehost | hosten · niet | niet in ons netwerk | niet op ons netwerk
    `),
    unless: list(`
      als | indien | wanneer | tenzij | zolang | zodra | tot | totdat | of | nog | kunnen | kan | kon | konden |
      mogen | zonder | voorlopig | momenteel | u zegt | u schrijft | u stelt | gelieve | vergissing
    `),
  },
  asks: {
    phrases: list(`
      hebben … nodig | informatie nodig | gegevens nodig | kunt u ons | kan u ons | kunnen jullie ons |
      kunt u … bezorgen | kunt u … sturen | kunt u … verduidelijken | kunt u … preciseren | kunt u … laten weten |
      gelieve ons | gelieve … te bezorgen | gelieve … te sturen | gelieve … te verduidelijken | bezorg ons |
      stuur ons | welke pagina | welk bericht | welk adres
    `),
    unless: list('als | indien | wanneer | mocht | mochten | niet | geen | beoordelen | enquête | toekomst'),
  },
  items: {
    names: list('item | items | nummer | nummers | nr | nrs | punt | punten | link | links | url | urls'),
    and: list('en | alsook'),
    all: list('alle | alles | beide | allebei | elk | elke'),
  },
}
