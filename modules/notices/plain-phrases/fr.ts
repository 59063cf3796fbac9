import { list, type PlainPhrases } from './shape.ts'

export const fr: PlainPhrases = {
  opens: list(`
    nous vous confirmons que | nous confirmons que | nous pouvons vous confirmer que | nous pouvons confirmer que |
    je vous confirme que | je confirme que | nous vous informons que | nous tenons à vous informer que |
    nous avons le plaisir de vous informer que | veuillez noter que | comme demandé | comme vous le demandiez |
    suite à votre demande
  `),
  removed: {
    phrases: list(`
      n'est plus disponible | n'est plus en ligne | n'est plus accessible | ne sont plus disponibles |
      ne sont plus en ligne | ne sont plus accessibles
    `),
    helps: list('avons | ai | a | ont | est | sont'),
    done: list(`
      supprimé | supprimée | supprimés | supprimées | retiré | retirée | retirés | retirées | effacé | effacée |
      effacés | effacées | enlevé | enlevée | enlevés | enlevées | mis hors ligne | mise hors ligne | mises hors ligne
    `),
    gap: '·',
    beside: list(`
      le | la | les | l | ce | cette | ces | page | pages | élément | éléments | contenu | contenus | message |
      messages | publication | publications | image | images | vidéo | vidéos | fichier | fichiers | lien | liens |
      désormais | aujourd | hui | tout | tous | toutes | et | numéro
    `),
    before: list(`
      déjà supprimé | déjà supprimée | déjà supprimés | déjà supprimées | déjà retiré | déjà retirée |
      déjà retirés | déjà retirées | déjà été supprimé | déjà été supprimée | déjà été supprimés |
      déjà été supprimées | déjà été retiré | déjà été retirée | déjà été retirés | déjà été retirées |
      déjà effacé | déjà effacée | déjà enlevé | déjà enlevée | déjà hors ligne
    `),
    byAnother: list(`
      par l'utilisateur | par l'utilisatrice | par un utilisateur | par son utilisateur | par son auteur |
      par l'auteur | par le propriétaire | par son propriétaire | par le client | par notre client |
      par le titulaire | par un tiers | utilisateur a | utilisatrice a | auteur a | propriétaire a | client a |
      titulaire a
    `),
    denied: list('pas | ne | n | jamais | aucun | aucune | sans | ni | impossible'),
    unless: list(`
      pouvons | pourrons | pu | peut | peuvent | pourrait | pourra | allons | va | vont | sera | seront | serait |
      seraient | devrait | doit | doivent | soit | soient | être | bientôt | prochainement | sous peu | en cours |
      si | s'il | s'ils | lorsque | quand | dès que | tant que | jusqu | avant | sauf | mais | toutefois |
      cependant | bien que | en partie | partiellement | une partie | temporairement | provisoirement | compte |
      demandez | demandé de | demandé que | signalez que | indiquez que | dites que | vous avez supprimé |
      vous avez retiré | veuillez | merci de | pouvez | pourriez | souhaitez | confirmer | encore | peut être |
      ailleurs | copie | copies | vérifiez
    `),
  },
  refused: {
    lawful: list(`
      pas illégal | pas illégale | pas illégaux | pas illicite | pas illicites | pas contraire | est licite |
      sont licites | est légal | ne viole pas | ne violent pas | n'enfreint pas | n'enfreignent pas |
      ne constitue pas | ne constituent pas | aucune violation | aucune infraction | ne supprimerons pas |
      ne retirerons pas | ne sera pas supprimé | ne sera pas supprimée | ne sera pas retiré | ne sera pas retirée |
      ne seront pas supprimés | ne seront pas retirés | décidé de ne pas | refusons de | reste en ligne |
      restera en ligne | restent en ligne | resteront en ligne | pas donner suite | pas donné suite
    `),
    insufficient: list(`
      informations insuffisantes | information insuffisante | informations sont insuffisantes |
      pas suffisamment d'informations | pas assez d'informations | insuffisamment motivée | insuffisamment précise |
      pas suffisamment précise | éléments insuffisants
    `),
    notOurs: list(`
      pas hébergé chez nous | pas hébergée chez nous | pas chez nous | pas notre service | pas notre client |
      pas sur notre plateforme | pas sur nos serveurs | n'hébergeons pas | pas hébergé par | pas hébergée par
    `),
    unless: list(`
      si | s'il | sauf | tant que | jusqu | vous dites | vous indiquez | pouvez | pourriez | peut être |
      pour l'instant | pour le moment | actuellement | veuillez | encore | erreur
    `),
  },
  asks: {
    phrases: list(`
      besoin de plus | besoin d'informations | besoin d'autres | besoin de précisions | besoin d'éléments |
      pouvez vous nous | pourriez vous nous | merci de nous | veuillez nous | pourriez vous préciser |
      pouvez vous préciser | merci de préciser | veuillez préciser | quelle page | quelle adresse | quel message
    `),
    unless: list(
      "si | au cas | avoir | pour toute | n'hésitez | pas | aucun | aucune | avis | enquête | excuser | à l'avenir",
    ),
  },
  items: {
    names: list(
      'élément | éléments | item | items | numéro | numéros | n | no | nos | point | points | lien | liens',
    ),
    and: list('et | ainsi que'),
    all: list('tous | toutes | tout | les deux | chaque'),
  },
}
