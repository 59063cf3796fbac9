/** 1,024 everyday words, no two alike in their first four letters. Their order is part of old receipts. */
export const words = `
  abeille abricot absolu accent accueil acier acteur action agenda agile agneau agrafe agréable aider aigle
  aiguille aimable album allumer alouette alpage amande ambre amical amour ample ampoule amuser ananas angle
  animal anis année antilope anémone août appel appui arbitre arbre arche ardoise argile aride armoire
  arrosoir article asperge aspirer aster atelier atlas atome aube audace avance avenir averse avion aviron
  avis avoine avril azalée azur badge baie balade balcon baleine ballon banane banc banjo barque barre
  basilic bassin bateau baton batterie beau beige belette besoin beurre bibelot bille biscuit bison blaireau
  blason bleu blond blouse bobine bocal bois bonjour bonnet bordure bosquet botte bougie bouillon boule
  bouquet bouée bracelet branche bravo brebis brevet bricoler brin brioche brique brise broche brosse
  brouette bruit buffet buisson bureau bâtir bécasse bénir bétail béton cabane cabine cabri cacao cactus
  cadran café cahier caille caisse calcul calme camarade camion caméléon canal cannelle canot cantine
  capable capitale capsule caravane cargo carnet carré carte cascade castor caviar ceinture cellule cent
  cercle cerise chaise chamois chanson chapeau charme chaud chemin cheval chicorée chiffre chimie chocolat
  choisir chorale chou chêne ciel cigale cigogne cime cinq cintre cirque ciseaux citerne citron clair clapet
  clarté classe clavier client climat cloche clou club clôture cocon code coffre coiffure colibri colline
  colombe combien comique compas comète concert congé conseil conte coque corail corde cornet cosmos coton
  coude couleur courage crabe cravate crayon cresson crinière cristal crocus croire croquer crèche crêpe
  cube cueillir cuillère cuir cuisine culture cumin cure curieux curry cycle cylindre cymbale cyprès câpre
  céleri côte daim damier date datte dauphin degré delta demain dentelle depuis descente dessert deux
  devenir devoir dialogue diamant dictée dindon diplôme disque docteur domino donner dorer dormir dossier
  double dragon drapeau droit drôle dune dynamo débat décembre déjeuner délice détail dîner effort emploi
  encore encre endive endroit enseigne entier escalier espoir essence estrade examen exposer exprès extra
  fable fabrique facile facteur faisan falaise fameux famille farine faucon faune fauteuil favori fenouil
  ferme festival feuille ficelle fiche fidèle fier filtre fiole flacon flamant flan fleur flocon flore
  flotte fluide foin foire folklore fontaine football forge forme four foyer fraise franc friand frire frise
  fromage fruit fuseau futur fève février fête gadget galaxie galerie garage garnir gauche gaufre gelée
  gerbe gilet girafe girolle glace globe gloire golf gomme goudron goûter grain gramme grand gras gratin
  gravier grelot grenier grille grotte groupe grue gruyère guichet guitare gymnase gypse gâteau géranium
  habile hameau hamster hanche handball hareng haricot harpe haut herbe hiver hobby horaire horizon houle
  housse houx hublot humide humour hutte huître hymne hélice hérisson héron hêtre hôte ibis idée igloo
  imiter impala imprimer infini instant intérêt iris ivoire jade jaguar jambon janvier jardin jaune javelot
  jazz jeans jeton jeudi joie joli jonc jongleur jouer jovial joyeux judo juillet juin kaki karaté kart
  kayak kilo kimono kiwi klaxon koala label labo lagune laine laiton lama lampe lanterne lapin large lasagne
  latte lavabo laver lentille lettre levant levier levure leçon libre ligne lilas limonade linge liquide
  lire liste lièvre local loger lointain loisir long losange lotus louer loutre lucarne lucide luge lumière
  lundi lune lustre lutin luxe lynx lyre légume léopard magie maillot manger manière manoir manteau manège
  marais marbre marché mardi marmite maroquin marron mars marteau marée matière mauve maxime maçon maïs
  menthe menu mercredi merle message mesure mettre meuble miche micro midi miel milieu mille mimosa minuit
  minéral module modèle moineau mois moment montagne monument moquette mosaïque moteur moudre mouette moulin
  mousse moutarde moyen multiple muscade musique musée myrtille mètre médaille médecin mélange mémoire métal
  météo mûre nacre nager nappe narcisse natation nature nautique navette navire neige niche niveau noble
  noeud noix nombre nord normal note nougat nouveau novembre noyau nuage numéro nylon nénuphar oasis
  objectif ocre océan officiel offrir ogive oignon oiseau ombre omelette once onde opale opinion optique
  orage orange orbite oreiller organe orge orgue orient origan orner ortie oseille osier otarie ouest ours
  ouvert ouvrage ovale ozone paille pain paire paix palais palme palourde panda panier panneau paon papaye
  papier paprika paquet parc pardon parfum parole parrain passage pastel patate patience pavé peigne peindre
  peler pelle perche perron persil peuplier phare phrase physique piano pierre pilier pilote piment pinceau
  pingouin pinson pistache pivoine pizza pièce place plafond plan plat plongeon pluie plume poignet point
  poire poivre polaire poli pollen pomme poncho poney pont porc port poste potage poteau potier poudre
  pourpre poème poésie poêle prairie pratique premier prince prix projet précieux préférer préparer prêt
  pull pupitre puzzle pyramide pâte pélican quai quatre quiche quille quinze raconter radar radio rafale
  rail raison ramage rampe rapide rappel raquette rare raton ravi rayon rebond recette recueil reflet
  refrain regard reine relais relief remplir renard repas reporter respect retour revue rhubarbe riche
  rigolo rime rincer risotto rivage robe robinet robot robuste roche roman rond rose rosier rotin roue rouge
  routine royal ruban rubis ruisseau rustique rythme rédiger région réserve résine réussir rêve sabot sachet
  safran sagesse saison salade salon samedi sandale sapin sardine sarrasin sauce sauge saule saumon saut
  savane savoir scarabée science scooter sculpter scène seau seconde selle semelle sentier sept serein
  sieste sifflet sillon simple sirop site situer siècle siège social soie soigner soir solaire solide solo
  sonate songe sonner sorbet souche souhait soulier soupe source sphère spirale sport square stable steppe
  store studio style subtil succès surf symbole sympa système sève séance série sésame table talent tambour
  tamis tandem tango taquin tarif tarte taxi teinte tempo tennis terrain texte thermos thon thym thème
  théâtre tigre timbre tisser titre tiède toast toile tomate tombola tonique tonneau topaze total toucan
  toupie tour tracteur trafic tram tranche trapèze travail triangle tribune tricot trier triple trois
  trombone trop trottoir truelle truite trèfle trésor tube tuile tulipe tunnel uniforme union unique unité
  univers vacance valise vallée valse vanille vapeur variable vase vaste vendredi verdure vernis vert veste
  victoire vigne village vinaigre vingt vitamine vitesse vitrail vivre voici voile voix volcan volet volley
  volume voyelle vélo vérité wagon weekend yacht yaourt yoyo zeste zinc zoologie zoom zèbre zénith zéro
  ébène écharpe échelle écho écorce écrou écureuil édition égal élire éloge élégant éléphant émail énorme
  éolienne épargne épinard éponge époque équipe érable étage étang étoile étude éveil évier
`
  .trim()
  .split(/\s+/)
