import { list, type PlainPhrases } from './shape.ts'

export const en: PlainPhrases = {
  opens: list(`
    we can confirm that | we can confirm | we confirm that | we confirm | I can confirm that | I can confirm | I confirm that |
    this is to confirm that | we would like to inform you that | we would like to let you know that |
    we would like to confirm that | please note that | please be informed that | please be advised that |
    as you asked
  `),
  removed: {
    phrases: list(`
      and removed | and deleted | has been taken down | have been taken down | was taken down | were taken down |
      we took it down | we took them down | we took this down | we took the · down | no longer available |
      no longer online | no longer accessible | is offline | are offline | now offline
    `),
    helps: list('we | we have | we ve | I have | has | have | has been | have been | was | were | is | are'),
    done: list('removed | deleted | taken down | taken offline'),
    gap: '·',
    beside: list(`
      the | this | that | a | page | pages | item | items | content | post | posts | image | images | picture |
      pictures | video | videos | file | files | url | link | links | now | today | all | both | and | number
    `),
    before: list(`
      already removed | already deleted | already taken down | already offline | already gone |
      previously removed | previously deleted
    `),
    byAnother: list(`
      by the user | by its user | by a user | by the owner | by its owner | by the uploader | by the author |
      by its author | by the poster | by the account holder | by the customer | by our customer | by our client |
      by a third party | the user · removed | the user · deleted | the owner · removed | the uploader · removed |
      our customer · removed | the customer · removed | the author · removed
    `),
    denied: list('not | no | never | neither | nor | cannot | unable | fail | failed | without'),
    unless: list(`
      can | could | would | should | will | shall | may | might | must | going to | to be | being | to have |
      soon | shortly | pending | in progress | yet | still | if | unless | once | until | whether | when |
      as soon as | before | ask | asks | asked | want | wish | hope | expect | plan | intend | please | confirm |
      you say | you state | you claim | you report | you removed | you have removed | you deleted | you have deleted |
      partly | partially | partial | in part | some | part of | temporarily | except | but | however | although |
      account | perhaps | maybe | probably | check | copy | copies | elsewhere
    `),
  },
  refused: {
    lawful: list(`
      not illegal | not unlawful | is lawful | are lawful | is legal | are legal | not violate | not in violation |
      no violation | not breach | not infringe | not contravene | not against our | will not remove |
      will not be removed | will not delete | will not be deleted | not be removing | not to remove |
      not to delete | decline to remove | declined to remove | refuse to remove | refused to remove |
      will remain online | will remain available | remains online | stays online | will stay online |
      decided to keep | take no action | not take action | not take any action | no action will be taken
    `),
    insufficient: list(`
      insufficient information | not enough information | insufficient detail | too little information |
      not sufficiently substantiated | insufficiently substantiated | not sufficiently precise | notice is incomplete
    `),
    notOurs: list(`
      not hosted by us | not hosted on our | not hosted with us | not on our platform | not our service |
      do not host | not our customer | not our client | not our network | not on our network |
      not on our servers | not our servers | not under our control
    `),
    unless: list(`
      if | unless | once | until | whether | please | could | may | might | you say | you state | you claim |
      not sure | yet | at this time | currently | for now | sorry | mistake
    `),
  },
  asks: {
    phrases: list(`
      we need · information | we need more | we need further | we need additional | we require additional |
      we require more | we require further | we would need | please provide | please send | please share |
      please give us | please specify | please resend | please clarify | kindly provide | kindly send |
      can you provide | can you send | can you share | can you specify | can you clarify | could you provide |
      could you send | could you share | could you specify | could you clarify | could you tell us |
      can you tell us | could you please · provide | could you please · send | which page | which post | which url
    `),
    unless: list(
      'if | unless | in case | when | should you | not | no | feedback | survey | rate | future | any further',
    ),
  },
  items: {
    names: list('item | items | number | numbers | point | points | no | nos | url | urls | link | links'),
    and: list('and | as well as'),
    all: list('all | both | every | each'),
  },
}
