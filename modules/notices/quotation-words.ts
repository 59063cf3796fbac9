import { phrases } from './fold.ts'

/** How mail programs say that somebody wrote, in the languages of the Union and some beyond. */
export const WROTE = phrases(`
  wrote | writes | commented | schreef | schreven | heeft geschreven | het volgende geschreven | a écrit |
  a ecrit | écrivait | a répondu | schrieb | schrieben | hat geschrieben | geschrieben | escribió |
  ha escrito | va escriure | escribiu | idatzi du | scrisse | ha scritto | escreveu | napisał | napisała |
  napisał(a) | pisze | napsal | napsala | napsal(a) | píše | napísal | napísala | napísal(a) | je napisal |
  je napisala | je napisao | napisao | napisala | napísali | skrev | skrifaði | kirjoitti | kirjutas |
  rakstīja | rašė | parašė | írta | ezt írta | a scris | написа | пише | пишет | написал | написал(а) |
  написала | написав | је написао | έγραψε | scríobh | kiteb | yazdı | şunları yazdı | đã viết | menulis |
  ysgrifennodd | huet geschriwwen | quoting | zitat von | citaat van | citation de | citando a | shkroi |
  ka shkruar
`)

/** The same where words have no blanks around them. */
export const WROTE_WITHIN =
  /写道|寫道|のメール|さんは書きました|書き込み|님이 작성|작성:|เขียน|كتب|כתב|نوشت|ने लिखा|লিখেছেন/u

/** The names of the lines that stand above a quoted mail: who, when, to whom, about what. */
export const HEAD_LINES = phrases(`
  from | van | de | von | da | od | fra | från | lähettäjä | saatja | no | nuo | feladó | de la |
  expéditeur | absender | afzender | mittente | remitente | avsändare | afsender | avsender | nadawca | от |
  від | от кого | од | από | ó | minn | kimden | gönderen | frá | odesílatel | odosielateľ | pošiljatelj |
  expeditor | siuntėjas | sūtītājs | 发件人 | 寄件者 | 差出人 | 보낸 사람 | مِن | من | מאת | sent | date | verzonden |
  verstuurd | datum | envoyé | gesendet | fecha | enviado | enviado el | enviada | enviada em | data |
  inviato | wysłano | odesláno | odoslané | dátum | poslano | poslané | lähetetty | päiväys | saadetud |
  kuupäev | nosūtīts | išsiųsta | elküldve | trimis | skickat | sendt | dato | изпратено | дата |
  отправлено | надіслано | στάλθηκε | ημερομηνία | seolta | mibgħut | tarih | gönderildi | dagsetning |
  发送时间 | 寄件日期 | 送信日時 | 보낸 날짜 | تاريخ | נשלח | envoyé le | to | cc | aan | à | pour | destinataire | an |
  kopie | para | a | per | do | dla | komu | za | til | till | vastaanottaja | saaja | kam | címzett |
  către | до | кому | προς | chuig | kime | lil | 收件人 | 收件者 | 宛先 | 받는 사람 | إلى | אל | subject | onderwerp |
  objet | sujet | betreff | betrifft | asunto | assunto | oggetto | temat | předmět | predmet | zadeva |
  naslov | emne | ämne | aihe | teema | temats | tema | tárgy | subiect | относно | тема | θέμα | ábhar |
  suġġett | konu | 主题 | 主旨 | 件名 | 제목 | الموضوع | נושא | efni
`)

/** What stands above the mail that was answered or handed on. */
export const OLDER_MAIL = phrases(`
  original message | forwarded message | original mail | replied message | message history |
  ticket history | oorspronkelijk bericht | oorspronkelijke bericht | origineel bericht |
  originele bericht | doorgestuurd bericht | message d'origine | message original | mail original |
  message initial | message transféré | message transmis | courriel original | ursprüngliche nachricht |
  originalnachricht | ursprüngliche mail | original-nachricht | weitergeleitete nachricht |
  mensaje original | mensaje reenviado | mensagem original | mensagem encaminhada | messaggio originale |
  messaggio inoltrato | oryginalna wiadomość | wiadomość oryginalna | wiadomość przekazana |
  původní zpráva | původní e-mail | přeposlaná zpráva | pôvodná správa | preposlaná správa |
  izvirno sporočilo | posredovano sporočilo | izvorna poruka | originalna poruka | proslijeđena poruka |
  original meddelelse | oprindelig meddelelse | videresendt besked | videresendt meddelelse |
  ursprungligt meddelande | originalmeddelande | vidarebefordrat meddelande | opprinnelig melding |
  alkuperäinen viesti | edelleenlähetetty viesti | algne kiri | algsõnum | edastatud kiri |
  sākotnējais ziņojums | oriģinālais ziņojums | pārsūtīts ziņojums | originalus laiškas | pradinis laiškas |
  persiųstas laiškas | eredeti üzenet | továbbított üzenet | mesaj original | mesajul original |
  mesaj redirecționat | оригинално съобщение | препратено съобщение | исходное сообщение |
  пересылаемое сообщение | вихідне повідомлення | оригинална порука | αρχικό μήνυμα | προωθημένο μήνυμα |
  teachtaireacht bhunaidh | messaġġ oriġinali | orijinal ileti | özgün ileti | upprunaleg skilaboð
`)
export const OLDER_MAIL_WITHIN =
  /元のメッセージ|原始邮件|原始郵件|转发邮件|원본 메시지|الرسالة الأصلية|הודעה מקורית/u

/** What ticket systems put between an answer and what was there before. */
export const ANSWER_ABOVE = phrases(`
  above this line | below this line | boven deze lijn | boven deze regel | onder deze lijn |
  onder deze regel | au-dessus de cette ligne | en dessous de cette ligne | sous cette ligne |
  oberhalb dieser linie | oberhalb dieser zeile | über dieser linie | über dieser zeile |
  unterhalb dieser linie | unterhalb dieser zeile | encima de esta línea | acima desta linha |
  sopra questa linea | sopra questa riga | powyżej tej linii | nad tímto řádkem | nad tuto čáru |
  nad týmto riadkom | ovenfor denne linje | over denne linje | ovanför den här raden |
  tämän rivin yläpuolelle | e fölé a sor fölé | deasupra acestei linii | над този ред |
  πάνω από αυτή τη γραμμή | iznad ove linije | nad to črto | virš šios linijos | virs šīs līnijas
`)
