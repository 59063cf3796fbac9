import type { Texts } from './shape.ts'

export const fr: Texts = {
  subject: 'Notre décision',
  toNotifier: 'Vous nous avez signalé quelque chose sur notre service. Une décision a été prise.',
  toUploader: 'Une décision a été prise sur quelque chose que vous avez mis sur notre service.',
  decided: 'Ce que nous avons décidé',
  actions: {
    removed: 'nous l’avons retiré',
    disabled: 'plus personne ne peut l’ouvrir',
    'geo-blocked': 'on ne peut plus le voir dans certains pays',
    'age-restricted': 'seuls les adultes peuvent le voir',
    demoted: 'nous le montrons moins souvent',
    labelled: 'nous y avons mis une étiquette',
    'account-suspended': 'nous avons suspendu le compte pour un temps',
    'account-terminated': 'nous avons fermé le compte',
    'monetary-restricted': 'il reste en place, mais ne rapporte plus d’argent',
    'service-restricted': 'il reste en place, mais le compte ne peut plus utiliser tout notre service',
    partial: 'nous en avons retiré une partie',
    'refused-lawful': 'il reste en place : nous ne le trouvons pas illégal',
    'refused-insufficient': 'il reste en place : nous en savons trop peu pour décider autrement',
    'not-ours': 'il n’est pas sur notre service',
    'not-found': 'nous ne l’avons pas trouvé',
    'already-removed': 'il avait déjà disparu',
  },
  grounds: {
    law: 'La loi qui n’est pas respectée',
    terms: 'La règle de nos conditions qui n’est pas respectée',
  },
  also: 'Ce que nous avons aussi décidé',
  monetary: {
    suspended: 'il ne vous rapporte rien pendant un temps',
    terminated: 'il ne vous rapporte plus rien',
  },
  service: {
    'partly-suspended': 'vous ne pouvez pas utiliser une partie de notre service pendant un temps',
    suspended: 'vous ne pouvez pas utiliser notre service pendant un temps',
    'partly-terminated': 'vous ne pouvez plus utiliser une partie de notre service',
    terminated: 'vous ne pouvez plus utiliser notre service',
  },
  lasts: (day) => (day === null ? 'Cela n’a pas de date de fin.' : `Cela vaut jusqu’au ${day} inclus.`),
  alsoLasts: (day) => `jusqu’au ${day} inclus`,
  only: (countries) => `Cela ne vaut que dans ces pays : ${countries}.`,
  byNotice: 'Quelqu’un nous l’a signalé.',
  byUs: 'Nous l’avons trouvé nous-mêmes.',
  automated: {
    not: 'Une personne a décidé.',
    partly: 'Une personne a décidé, avec l’aide d’un programme.',
    wholly: 'Un programme a décidé.',
  },
  complain: ({ until, mailbox }) =>
    `Si vous n’êtes pas d’accord, vous pouvez déposer une réclamation chez nous jusqu’au ${until}. C’est gratuit. Écrivez à ${mailbox}. Une autre personne que celle qui a décidé l’examinera.`,
  afterComplaint:
    'Cette décision suit une réclamation. Une autre personne que celle qui avait décidé d’abord l’a examinée.',
  elsewhere:
    'Vous pouvez aussi vous adresser à un organisme certifié qui règle les litiges hors des tribunaux (article 21 du règlement sur les services numériques), ou à un juge. La Commission européenne publie une liste de ces organismes.',
  warning: {
    subject: 'Un avertissement au sujet de vos notifications',
    counts: ({ notices, unfounded }) =>
      `Vous nous avez signalé des choses sur notre service qui vous semblent illégales. Au cours de l’année écoulée, vous avez envoyé ${notices} ${notices === 1 ? 'notification' : 'notifications'}. Dans ${unfounded} de celles-ci, n’importe qui pouvait voir que ce que vous indiquiez n’était pas illégal, ou ne s’y trouvait pas.`,
    next: 'Si cela continue, nous pouvons mettre de côté pendant un temps ce que vous envoyez (article 23 du règlement sur les services numériques). Avant cela, nous examinons vos notifications une à une.',
    answer: (mailbox) => `Si vous voyez les choses autrement, écrivez à ${mailbox}. Une personne vous lira.`,
  },
  suspension: {
    subject: 'Nous mettons vos notifications de côté pendant un temps',
    until: ({ until, warned }) =>
      `Jusqu’au ${until} inclus, nous gardons ce que vous nous envoyez, mais nous ne l’examinons pas (article 23 du règlement sur les services numériques). Nous vous avons averti le ${warned}. Après ce jour, vos notifications attendent de nouveau leur tour.`,
  },
}
