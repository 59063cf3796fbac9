import type { LetterTexts } from './shape.ts'

export const fr: LetterTexts = {
  kinds: {
    csam: {
      name: "images d'abus sexuels d'enfants",
      why: "Les éléments ci-dessous montrent ou proposent des abus sexuels commis sur des enfants ou des images sexuelles d'enfants. Produire, diffuser, proposer, acquérir et détenir de telles images est une infraction pénale.",
    },
    grooming: {
      name: "sollicitation d'un enfant à des fins sexuelles (grooming)",
      why: "Aux endroits ci-dessous, quelqu'un approche un enfant, ou une personne qu'il prend pour un enfant, à des fins sexuelles. C'est une infraction pénale, même si aucune rencontre ne suit.",
    },
    sextortion: {
      name: 'chantage sexuel (sextorsion)',
      why: "Aux endroits ci-dessous, quelqu'un menace une personne de diffuser des images sexuelles pour obtenir de l'argent, d'autres images ou des actes sexuels. C'est une infraction pénale, que les images existent ou non.",
    },
    ncii: {
      name: 'images intimes diffusées sans consentement',
      why: "Les éléments ci-dessous montrent ou proposent des images intimes, réelles ou d'apparence réelle, diffusées sans le consentement de la personne représentée. Avoir accepté une prise de vue n'est pas consentir à sa diffusion.",
    },
    voyeurism: {
      name: 'voyeurisme',
      why: "Les éléments ci-dessous montrent ou proposent des enregistrements d'une personne dans une situation intime, réalisés ou diffusés à son insu ou sans son consentement. C'est une infraction pénale.",
    },
    extreme: {
      name: 'contenu pornographique ou violent extrême',
      why: 'Les éléments ci-dessous montrent ou proposent un contenu pornographique ou violent de nature extrême, dont la diffusion est une infraction pénale en vertu des dispositions citées ci-dessous.',
    },
    'minor-prostitution': {
      name: "publicité pour la prostitution d'un mineur",
      why: "Les éléments ci-dessous font de la publicité pour les services sexuels d'une personne de moins de dix-huit ans, ou présentée comme telle, ou proposent ces services. C'est une infraction pénale.",
    },
  },
  subject: {
    trusted: "Notification prioritaire d'un signaleur de confiance, art. 22 DSA",
    ordinary: 'Notification de contenu illicite, art. 16 DSA',
    reminder: 'Rappel',
    pressed: 'Vos réponses par le lien',
    secondContact: 'Notre notification attend une réponse',
    complaint: 'Réclamation contre votre décision, art. 20 DSA',
  },
  colon: '\u00a0: ',
  first: {
    what: 'Quoi',
    countedOne: '{kind} ({n} élément)',
    counted: '{kind} ({n} éléments)',
    where: 'Où',
    andMore: '{address} et {n} de plus, voir la liste plus bas',
    ask: 'Notre demande',
    decide: 'examinez chaque élément et dites-nous ce que vous décidez',
    when: 'Quand',
    priority: 'en priorité et dans les meilleurs délais (art. 16, § 6, et art. 22, § 1, DSA)',
    undelayed: 'dans les meilleurs délais (art. 16, § 6, DSA)',
    how: 'Pour répondre',
    reply: 'répondez à ce message\u00a0; une ligne par élément suffit',
    replyOrPress: 'répondez à ce message ou appuyez sur un bouton sur',
  },
  to: 'À',
  service: 'Service',
  date: 'Date',
  reference: 'Référence',
  trusted:
    "Ceci est une notification au sens de l'article 16 du règlement (UE) 2022/2065 (règlement sur les services numériques, DSA). Elle émane d'un signaleur de confiance agissant dans son domaine d'expertise désigné. L'article 22, paragraphe 1, vous impose donc de la traiter en priorité et de prendre une décision dans les meilleurs délais.",
  ordinary:
    "Ceci est une notification ordinaire au sens de l'article 16 du règlement (UE) 2022/2065 (règlement sur les services numériques, DSA).",
  headings: {
    why: "Pourquoi c'est illicite\u00a0: art. 16, § 2, a)",
    where: 'Où cela se trouve\u00a0: art. 16, § 2, b)',
    who: 'Qui notifie\u00a0: art. 16, § 2, c)',
    belief: 'Déclaration de bonne foi\u00a0: art. 16, § 2, d)',
    ask: 'Ce que nous vous demandons',
    answer: 'Comment répondre',
  },
  assessed: {
    agreement: "Deux analystes formés ont évalué ceci indépendamment l'un de l'autre et sont d'accord.",
    arbitration:
      "Deux analystes formés ont évalué ceci indépendamment l'un de l'autre. Ils n'étaient pas d'accord, et un coordinateur a décidé.",
    inherited:
      "D'après son empreinte, il s'agit d'une image déjà jugée illégale auparavant. Deux analystes formés sont d'accord que le constat précédent vaut ici aussi.",
  },
  grounds: 'Bases légales',
  article: 'art.',
  readAddress:
    'Les adresses sont écrites de façon à ce que personne ne les ouvre par erreur. Lisez hxxp comme http, et [.] [:] [@] comme un point, un deux-points et une arobase sans crochets. Seules les personnes qui doivent décider devraient les ouvrir.',
  item: 'Élément',
  address: 'Adresse',
  object: 'Identifiant sur votre service',
  position: "Endroit dans l'élément",
  observed: 'Vu le',
  recognised: 'Reconnu par son empreinte le',
  hash: 'Empreinte',
  notifier: {
    name: 'Nom',
    mailbox: 'E-mail',
    flagger: 'Référence de signaleur de confiance',
    awardedBy: 'Statut attribué par',
    omitted:
      "Le nom et l'adresse e-mail de l'expéditeur de la notification ne sont pas indiqués. L'article 16, paragraphe 2, point c), le permet lorsque les informations semblent impliquer une infraction visée aux articles 3 à 7 de la directive 2011/93/UE. Vous pouvez répondre à ce message.",
  },
  goodFaith:
    'Nous pensons, de bonne foi, que les informations et les allégations de cette notification sont exactes et complètes.',
  textVersion: 'Version de cette déclaration',
  ask: {
    acknowledge:
      'Confirmez sans retard injustifié que cette notification vous est parvenue\u00a0: article 16, paragraphe 4.',
    decide:
      'Indiquez-nous dans les meilleurs délais ce que vous décidez pour chaque élément, sur la base de la loi ou de vos conditions, et si vous avez utilisé des moyens automatisés\u00a0: article 16, paragraphes 5 et 6.',
    redress:
      'Indiquez-nous, avec votre décision, les voies de recours dont nous disposons\u00a0: article 16, paragraphe 5.',
    safety:
      "Si ce que vous savez laisse soupçonner une infraction pénale qui menace la vie ou la sécurité d'une personne, l'article 18 vous oblige à en informer immédiatement la police ou la justice.",
  },
  answer: {
    press: 'Sur cette page, vous appuyez sur un bouton par élément, sans compte\u00a0:',
    alone: "Ce lien n'est que pour vous. Retirez-le si vous transmettez cette notification.",
    orReply: 'Ou répondez par e-mail.',
    how: "Répondez à ce message et laissez la référence dans l'objet. Copiez les lignes ci-dessous en haut de votre réponse et notez votre décision après chaque deux-points\u00a0:",
    words: 'Mots que vous pouvez utiliser\u00a0:',
    ground: 'Vous pouvez ajouter le motif après une virgule\u00a0: {law} ou {terms}.',
  },
  maybeShown:
    "Ce texte peut être montré à la personne qui a mis le contenu en ligne. Ne révélez l'expéditeur de la notification que si c'est strictement nécessaire\u00a0: article 17, paragraphe 3, point b).",
  toldBefore: {
    opening: 'Ceci vous a déjà été signalé',
    when: {
      days: 'dans les jours précédant le {day}',
      week: 'environ une semaine avant le {day}',
      month: 'environ un mois avant le {day}',
      longer: 'plus d’un mois avant le {day}',
    },
    unknown: 'avant le {day}',
    number: 'sous votre numéro {number}',
    answer: {
      'no-answer': 'Ce signalement est resté sans réponse.',
      refused: 'Votre réponse était que le contenu reste en ligne.',
      partly: 'Une partie a été retirée.',
      'came-back': 'Le contenu a été retiré, puis est réapparu.',
    },
  },
  earlier: {
    notified: 'Nous vous l’avons déjà notifié le {date}, dans la notification {reference}.',
    decided: 'Le {date}, vous y avez répondu «\u00a0{said}\u00a0».',
    silent: 'Aucune décision à ce sujet ne nous est parvenue.',
    again: 'Le contenu est de nouveau en ligne.',
  },
  outside: {
    subject: 'Signalement de messages privés par un partenaire de confiance',
    opening:
      "Il s'agit de messages privés. Nous vous écrivons en tant que partenaire de confiance, par le canal où vous traitez volontairement nos signalements. Nous vous demandons de les examiner sur la base de la loi et de vos propres conditions.",
    undelayed: 'dès que vous le pouvez',
    why: "Pourquoi c'est illicite",
    where: 'Où cela se trouve',
    who: 'Qui vous écrit',
    belief: 'Déclaration de bonne foi',
    omitted:
      "Le nom et l'adresse e-mail de l'expéditeur ne sont pas indiqués. Vous pouvez répondre à ce message.",
    acknowledge: 'Confirmez-nous que ce message vous est parvenu.',
    decide:
      "Indiquez-nous ce que vous décidez pour chaque élément, et si c'est sur la base de la loi ou de vos conditions.",
    redress: "Dites-nous à qui nous adresser si nous ne sommes pas d'accord.",
    safety: "Si la vie ou la sécurité d'une personne peut être en danger, prévenez immédiatement la police.",
    maybeShown:
      "Ce texte peut être montré à la personne qui a envoyé les messages. Ne révélez qui vous a écrit que si c'est strictement nécessaire.",
    remind:
      "Nous vous demandons de nous faire part de votre décision. Si notre message n'était pas assez clair, dites-nous ce qui manque.",
  },
  reminder: {
    opening:
      'Le {date}, nous vous avons envoyé la notification portant la référence ci-dessus. Aucune décision ne nous est encore parvenue pour\u00a0:',
    priority:
      "Émanant d'un signaleur de confiance, elle doit être traitée en priorité\u00a0: article 22, paragraphe 1.",
    ask: "L'article 16, paragraphes 5 et 6, vous oblige à décider dans les meilleurs délais et à nous faire part de votre décision. Si la notification n'était pas assez claire, dites-nous ce qui manque.",
  },
  secondContact: {
    opening:
      'Le {date}, nous avons envoyé la notification dont la référence figure ci-dessus à l’adresse qui reçoit les notifications dans votre entreprise. Nous l’avons rappelée. Aucune décision ne nous est parvenue pour\u00a0:',
    ask: 'Vous figurez dans notre répertoire comme point de contact de votre entreprise. Veillez à ce que la personne qui décide des notifications examine celle-ci, et dites-nous ce qui a été décidé\u00a0: article 16, paragraphes 5 et 6.',
  },
  complaint: {
    opening:
      'Nous introduisons une réclamation au titre de l’article 20 du règlement (UE) 2022/2065 (règlement sur les services numériques) contre ce qui a été décidé, ou ne l’a pas été, au sujet de la notification dont la référence figure ci-dessus. Nous l’avons envoyée le {date}.',
    decided: 'Élément {items}\u00a0: le {date}, vous avez répondu «\u00a0{said}\u00a0».',
    silent: 'Élément {items}\u00a0: aucune décision ne nous est parvenue au {date}, malgré nos rappels.',
    disagree: {
      lawful:
        'Nous ne sommes pas d’accord pour dire que ce contenu est licite. Il s’agit de ceci\u00a0: {kind}. Les dispositions ci-dessous l’interdisent.',
      insufficient:
        'Vous avez jugé notre notification insuffisante. Elle donnait l’adresse exacte, les raisons pour lesquelles le contenu est illicite et notre déclaration de bonne foi, comme le demande l’article 16, paragraphe 2. Dites-nous ce qui manque précisément.',
      restricted:
        'Le contenu est toujours là pour d’autres. Il s’agit de ceci\u00a0: {kind}. Ce qui est illicite ne devient pas licite en étant moins visible.',
      partial:
        'Une partie du contenu est toujours là. Il s’agit de ceci\u00a0: {kind}. Chaque partie tombe sous les dispositions ci-dessous.',
      silent:
        'L’article 16, paragraphe 6, vous oblige à décider en temps opportun, de manière diligente, non arbitraire et objective. Le silence n’est pas une décision.',
    },
    provisions: 'Les dispositions sur lesquelles nous nous fondons\u00a0:',
    ask: {
      reverse:
        'Annulez votre décision et retirez le contenu, ou rendez-le inaccessible, sans retard injustifié\u00a0: article 20, paragraphe 4.',
      reasoned:
        'Dites-nous, avec vos motifs, ce que vous décidez de cette réclamation et à quel organe de règlement extrajudiciaire nous pouvons nous adresser\u00a0: article 20, paragraphe 5.',
      human:
        'Faites décider une personne, et pas seulement des moyens automatisés\u00a0: article 20, paragraphe 6.',
    },
  },
  coordinator: {
    opening:
      'Plainte au titre de l’article 53 du règlement (UE) 2022/2065 (règlement sur les services numériques) contre {provider} ({country}).',
    notified: 'Le {date}, nous lui avons envoyé la notification {reference} sur {n} éléments\u00a0: {kind}.',
    reminded: 'Nous l’avons rappelée le {date}.',
    contacted: 'Le {date}, nous nous sommes adressés à un autre de ses points de contact.',
    silent: 'Élément {items}\u00a0: aucune décision ne nous est parvenue.',
    decided: 'Élément {items}\u00a0: le {date}, la réponse a été «\u00a0{said}\u00a0».',
    complained:
      'Nous avons introduit une réclamation à ce sujet le {date} (article 20). Ce qui en est résulté\u00a0: {outcome}.',
    disputed: 'Le {date}, nous avons saisi {body} (article 21). Ce qui en est résulté\u00a0: {outcome}.',
    law: 'Nous estimons que cela enfreint l’article 16, paragraphes 5 et 6, et l’article 20 du règlement. Le contenu est illicite au titre de\u00a0:',
    ask: 'Nous vous demandons d’examiner cette plainte et de la transmettre au coordinateur du pays où le fournisseur est établi si celui-ci est compétent.',
    outcomes: {
      open: 'pas encore de réponse',
      upheld: 'la décision est maintenue',
      reversed: 'la décision est annulée',
      'partially-reversed': 'la décision est annulée en partie',
      omitted: 'aucune décision',
      'for-us': 'décision en notre faveur',
      partly: 'décision en partie en notre faveur',
      'against-us': 'décision contre nous',
      settled: 'accord trouvé',
      'not-taken': 'dossier refusé',
    },
  },
  pressed: {
    opening:
      "Sur la page à laquelle mène le lien de notre lettre du {date}, quelqu'un a répondu à cette notification\u00a0:",
    looking: "encore à l'examen",
    notYou:
      "Ce n'était pas vous, ou une réponse est fausse\u00a0? Répondez à cet e-mail. Une personne de chez nous le lit, corrige la réponse et peut fermer le lien.",
    once: 'Nous vous écrivons pour que vous sachiez ce qui a été répondu en votre nom. Un seul e-mail de ce genre part par heure au plus, avec tout ce qui a été choisi jusque-là.',
  },
  closing: 'Cordialement',
}
