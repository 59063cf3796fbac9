import { list, type PlainPhrases } from './shape.ts'

export const de: PlainPhrases = {
  opens: list(`
    wir bestätigen dass | wir können bestätigen dass | wir können Ihnen bestätigen dass | hiermit bestätigen wir dass |
    ich bestätige dass | wir teilen Ihnen mit dass | wir können Ihnen mitteilen dass |
    gerne teilen wir Ihnen mit dass | bitte beachten Sie dass | wie gewünscht | wie gebeten | wie erbeten
  `),
  removed: {
    phrases: list(`
      gelöscht wurde | gelöscht wurden | gelöscht haben | gelöscht ist | gelöscht sind | entfernt wurde |
      entfernt wurden | entfernt haben | entfernt ist | entfernt sind | nicht mehr verfügbar | nicht mehr online |
      nicht mehr erreichbar | nicht mehr abrufbar
    `),
    helps: list('haben | habe | hat | wurde | wurden | ist | sind'),
    done: list('gelöscht | geloescht | entfernt | offline genommen | vom Netz genommen'),
    gap: '…',
    beside: list(`
      die | der | das | den | diese | dieser | dieses | Seite | Seiten | Element | Elemente | Inhalt | Inhalte |
      Beitrag | Beiträge | Bild | Bilder | Video | Datei | Dateien | Link | Links | jetzt | heute | alle | alles |
      beide | und | Nummer
    `),
    before: list(`
      bereits gelöscht | bereits entfernt | schon gelöscht | schon entfernt | bereits offline | schon offline |
      zuvor gelöscht | zuvor entfernt
    `),
    byAnother: list(`
      vom Nutzer | von der Nutzerin | vom Benutzer | von einem Nutzer | durch den Nutzer | vom Eigentümer |
      vom Inhaber | vom Kunden | von unserem Kunden | durch den Kunden | vom Verfasser | vom Uploader |
      Nutzer hat | Nutzerin hat | Kunde hat | Inhaber hat | Verfasser hat | hat der Nutzer | hat unser Kunde |
      hat der Kunde
    `),
    denied: list('nicht | kein | keine | keinen | keiner | keines | nie | niemals | ohne | weder'),
    unless: list(`
      wird | werden | würde | würden | soll | sollen | sollte | muss | müssen | kann | können | konnte | konnten |
      könnte | könnten | darf | dürfen | bald | demnächst | in Kürze | wenn | falls | sobald | sofern | bis | bevor |
      ob | bitte | bitten | gebeten | möchten | wollen | teilweise | zum Teil | vorübergehend | außer | aber |
      jedoch | obwohl | Konto | Sie schreiben | Sie melden | Sie sagen | Sie haben | haben Sie | noch | prüfen |
      vielleicht | vermutlich | bestätigen | anderswo | Kopie | Kopien
    `),
  },
  refused: {
    lawful: list(`
      nicht rechtswidrig | nicht illegal | nicht strafbar | ist rechtmäßig | sind rechtmäßig | ist legal |
      verstößt nicht | verstoßen nicht | kein Verstoß | keinen Verstoß | nicht gegen unsere | wird nicht gelöscht |
      wird nicht entfernt | werden nicht gelöscht | werden nicht entfernt | nicht löschen | nicht entfernen |
      bleibt online | bleiben online | bleibt bestehen | bleiben bestehen
    `),
    insufficient: list(`
      unzureichende Angaben | unzureichende Informationen | nicht genügend Angaben | nicht genügend Informationen |
      nicht ausreichend begründet | nicht ausreichend konkret | zu wenig Informationen | zu wenige Angaben |
      unzureichend begründet
    `),
    notOurs: list(`
      nicht bei uns | nicht auf unserer Plattform | nicht unser Dienst | nicht unser Kunde | kein Kunde von uns |
      nicht auf unseren Servern | nicht von uns gehostet | hosten · nicht | nicht in unserem Netz
    `),
    unless: list(`
      wenn | falls | sobald | sofern | solange | bis | ob | kann | können | konnte | konnten | ohne | noch |
      Sie schreiben | Sie sagen | bitte | derzeit | vorerst | Versehen
    `),
  },
  asks: {
    phrases: list(`
      benötigen weitere | benötigen wir weitere | brauchen weitere | brauchen wir weitere | benötigen mehr |
      benötigen wir mehr | brauchen mehr | brauchen wir mehr | benötigen noch | benötigen wir noch |
      können Sie uns | könnten Sie uns | bitte senden | bitte schicken | bitte teilen Sie uns | bitte nennen |
      bitte geben Sie uns | bitte präzisieren | welche Seite | welcher Beitrag | welche Adresse
    `),
    unless: list('wenn | falls | sofern | nicht | kein | keine | keinen | bewerten | Umfrage | künftig'),
  },
  items: {
    names: list('Element | Elemente | Item | Items | Nummer | Nummern | Nr | Punkt | Punkte | Link | Links'),
    and: list('und | sowie'),
    all: list('alle | alles | beide | sämtliche | jedes | jede'),
  },
}
