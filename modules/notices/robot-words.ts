import { phrases } from './fold.ts'

/** Somebody is away, or a machine answers for them. */
export const AWAY = phrases(`
  out of office | out of the office | automatic reply | auto reply | autoreply | auto response |
  automatic response | autoresponse | on leave | on vacation | on holiday | on annual leave |
  away from my desk | currently away | i am away | will be away | return to the office |
  back in the office | no longer work | no longer works | limited access to | maternity leave |
  parental leave | afwezig | afwezigheid | afwezigheidsbericht | automatisch antwoord | niet op kantoor |
  met vakantie | op vakantie | met verlof | buiten kantoor | terug op kantoor | absent | absence | absente |
  réponse automatique | absent du bureau | en congé | en congés | en vacances | de retour le |
  message d'absence | abwesend | abwesenheit | abwesenheitsnotiz | automatische antwort | nicht im büro |
  nicht im hause | außer haus | im urlaub | in urlaub | in elternzeit | wieder erreichbar |
  respuesta automática | fuera de la oficina | de vacaciones | ausente | risposta automatica |
  fuori ufficio | in ferie | assente | assenza | resposta automática | ausência | fora do escritório |
  de férias | automatyczna odpowiedź | odpowiedź automatyczna | poza biurem | na urlopie | nieobecny |
  nieobecna | nieobecność | automatická odpověď | mimo kancelář | na dovolené | nepřítomen | nepřítomnost |
  automatická odpoveď | mimo kancelárie | na dovolenke | neprítomnosť | samodejni odgovor | na dopustu |
  odsoten | odsotna | automatski odgovor | automatski odgovori | na godišnjem | odsutan | odsutna |
  izvan ureda | automatisk svar | autosvar | ikke på kontoret | ikke til stede | på ferie | fraværende |
  fravær | frånvaro | inte på kontoret | på semester | frånvarande | tjänstledig | automaattinen vastaus |
  poissa | poissaolo | lomalla | automaatvastus | kontorist ära | puhkusel | automātiskā atbilde |
  atvaļinājumā | prombūtnē | automatinis atsakymas | atostogauju | atostogose | nesu biure |
  automatikus válasz | szabadságon | házon kívül | nem vagyok az irodában | răspuns automat | în concediu |
  plecat din birou | автоматичен отговор | в отпуск | извън офиса | отсъствам | αυτόματη απάντηση |
  εκτός γραφείου | σε άδεια | απουσιάζω | απουσία | freagra uathoibríoch | as oifig | ar saoire |
  tweġiba awtomatika | barra mill-uffiċċju | автоматический ответ | автоматична відповідь | в отпуске |
  otomatik yanıt
`)

/** A mail server says that a mail did not arrive. */
export const NOT_DELIVERED = phrases(`
  undeliverable | undelivered mail | undelivered | delivery status notification | delivery failure |
  delivery has failed | delivery failed | failure notice | mail delivery failed | mail delivery system |
  returned mail | returned to sender | could not be delivered | couldn't be delivered | was not delivered |
  wasn't delivered | not been delivered | unable to deliver | cannot be delivered | delivery incomplete |
  message not delivered | address not found | user unknown | unknown user | no such user | mailbox full |
  mailbox unavailable | recipient rejected | recipient address rejected | mailbox is full | quota exceeded |
  address couldn't be found | does not exist | onbestelbaar | niet bezorgd | kon niet worden bezorgd |
  kan niet worden bezorgd | niet afgeleverd | kon niet worden afgeleverd | bezorging mislukt | non remis |
  non remise | n'a pas pu être remis | n'a pas pu être distribué | n'a pas été remis | échec de la remise |
  message non distribué | courrier non distribuable | unzustellbar | konnte nicht zugestellt werden |
  nicht zugestellt | zustellung fehlgeschlagen | nicht zustellbar | no se puede entregar | no entregado |
  no se pudo entregar | no se ha podido entregar | impossibile recapitare | mancato recapito |
  non recapitabile | não foi possível entregar | não entregue | nie można dostarczyć | niedostarczalne |
  nie dostarczono | niedostarczona | nedoručitelné | nelze doručit | nedoručiteľné | nebolo doručené |
  ni mogoče dostaviti | nedostavljivo | nije isporučena | nije moguće isporučiti | kunne ikke leveres |
  ikke leveret | kan ikke leveres | gick inte att leverera | kunde inte levereras | ei voitu toimittaa |
  toimitus epäonnistui | kohaletoimetamine nurjus | ei saanud kohale toimetada | nevarēja piegādāt |
  nepavyko pristatyti | nem kézbesíthető | nem sikerült kézbesíteni | kézbesíthetetlen |
  nu a putut fi livrat | nelivrat | nelivrabil | недоставено | не може да бъде доставено |
  δεν ήταν δυνατή η παράδοση | αδυναμία παράδοσης | níorbh fhéidir | ma setax jitwassal | не доставлено |
  не удалось доставить
`)

/** A mail server that could not deliver yet goes on trying. */
export const STILL_TRIED = phrases(`
  still being retried | will be retried | will retry for | will keep trying | will continue to try |
  delivery attempts will continue | not yet been delivered | warning message only | a warning only |
  status notification (delay) | temporary problem delivering | delayed mail | delivery delayed |
  delivery is delayed | message is delayed | could not send message for past | bezorging vertraagd |
  nog niet bezorgd | opnieuw geprobeerd | vertraagde bezorging | remise retardée | envoi retardé |
  pas encore été remis | nouvelle tentative | nouvelles tentatives | zustellung verzögert |
  verzögerte zustellung | noch nicht zugestellt | wird erneut versucht | weitere zustellversuche
`)

/** A notice was received. */
export const RECEIVED = phrases(`
  acknowledge | acknowledges | acknowledged | acknowledgement | acknowledging | acknowledgment |
  we received | we have received | we've received | has been received | have been received | was received |
  confirmation of receipt | receipt is confirmed | receipt has been confirmed | receipt confirmed |
  confirm receipt | confirms receipt | thank you for your report | ontvangstbevestiging | ontvangstmelding |
  ontvangen | bevestigen ontvangst | bevestigen de ontvangst | bevestigen de goede ontvangst |
  bevestigen wij de ontvangst | accusé de réception | accusons réception | accusons bonne réception |
  bien reçu | bien reçue | avons reçu | a été reçu | a été reçue | eingangsbestätigung |
  empfangsbestätigung | erhalten | eingegangen | hemos recibido | ha sido recibida | ha sido recibido |
  acuse de recibo | abbiamo ricevuto | è stata ricevuta | conferma di ricezione | recebemos | foi recebida |
  foi recebido | otrzymaliśmy | potwierdzamy otrzymanie | zostało przyjęte | obdrželi jsme | přijali jsme |
  bylo přijato | prijali sme | dostali sme | bolo prijaté | prejeli smo | primili smo | zaprimljena |
  zaprimili smo | vi har modtaget | er modtaget | vi har mottatt | vi har mottagit | vi har tagit emot |
  har mottagits | olemme vastaanottaneet | on vastaanotettu | oleme kätte saanud | on vastu võetud |
  esam saņēmuši | ir saņemts | gavome | megkaptuk | beérkezett | am primit | a fost primit |
  a fost primită | получихме | е получено | λάβαμε | ελήφθη | fuaireamar | irċevejna | мы получили |
  ми отримали
`)

/** A number that a ticket system gave. */
export const TICKET =
  /(?<!\p{L})(ticket|case|request|reference|dossier|zaak|vorgang|anfrage|demande|caso|solicitud|richiesta|sag|arende|zgloszenie|pozadavek|bejelentes|id|nr|no)\b[\s:.#\x5b(-]{0,4}(?:[a-z]{1,8}-?)?\d{3,}|[[(#][a-z]{0,8}[-#:]?\d{4,}/u

/** A person speaks of themselves, as in an answer that somebody left behind for the time of their absence. */
export const OF_MYSELF =
  /(?<!\p{L})(i am|i'm|i will|i'll|my (?:colleague|absence|return)|ik ben|ik zal|mijn (?:collega|afwezigheid)|je suis|je serai|mon absence|ma collegue|mon collegue|ich bin|ich werde|mein(?:e|en|er)? kolleg\p{L}*|meiner abwesenheit)(?!\p{L})/u
