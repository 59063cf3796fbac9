import type { LetterTexts } from './shape.ts'

export const en: LetterTexts = {
  kinds: {
    csam: {
      name: 'child sexual abuse material',
      why: 'The items below show or offer the sexual abuse of children, or sexual images of children. Making, distributing, offering, obtaining and possessing such material is a criminal offence.',
    },
    grooming: {
      name: 'solicitation of a child for sexual purposes (grooming)',
      why: 'At the places below someone approaches a child, or a person they take for a child, for sexual purposes. This is a criminal offence, also when no meeting follows.',
    },
    sextortion: {
      name: 'sexual extortion',
      why: 'At the places below someone is threatened with the distribution of sexual images in order to obtain money, more images or sexual acts. This is a criminal offence, whether or not the images exist.',
    },
    ncii: {
      name: 'intimate images shared without consent',
      why: 'The items below show or offer intimate images, real or made to look real, which are distributed without the consent of the person shown. That the person may have agreed to the making of the images is no consent to their spreading.',
    },
    voyeurism: {
      name: 'voyeurism',
      why: 'The items below show or offer recordings of a person in an intimate situation, made or distributed without the knowledge or consent of that person. Making and spreading them is a criminal offence.',
    },
    extreme: {
      name: 'extreme pornographic or violent content',
      why: 'The items below show or offer pornographic or violent content of an extreme nature, the distribution of which is a criminal offence under the provisions named below.',
    },
    'minor-prostitution': {
      name: 'advertising of the prostitution of a minor',
      why: 'The items below advertise or offer sexual services of a person who is, or is presented as, under eighteen. This is a criminal offence.',
    },
  },
  subject: {
    trusted: 'Priority notice by a trusted flagger, Art. 22 DSA',
    ordinary: 'Notice of illegal content, Art. 16 DSA',
    reminder: 'Reminder',
    pressed: 'Your answers by the link',
    secondContact: 'Our notice waits for an answer',
    complaint: 'Complaint about your decision, Art. 20 DSA',
  },
  colon: ': ',
  first: {
    what: 'What',
    countedOne: '{kind} ({n} item)',
    counted: '{kind} ({n} items)',
    where: 'Where',
    andMore: '{address} and {n} more, listed below',
    ask: 'We ask',
    decide: 'look at each item and tell us what you decide',
    when: 'By when',
    priority: 'with priority and without undue delay (Art. 16(6) and 22(1) DSA)',
    undelayed: 'without undue delay (Art. 16(6) DSA)',
    how: 'To answer',
    reply: 'reply to this message; one line for each item is enough',
    replyOrPress: 'reply to this message, or press a button at',
  },
  to: 'To',
  service: 'Service',
  date: 'Date',
  reference: 'Reference',
  trusted:
    'This is a notice under Article 16 of Regulation (EU) 2022/2065 (Digital Services Act). It comes from a trusted flagger acting within its designated area of expertise. Article 22(1) therefore requires you to give it priority, and to process it and decide on it without undue delay.',
  ordinary:
    'This is an ordinary notice under Article 16 of Regulation (EU) 2022/2065 (Digital Services Act).',
  headings: {
    why: 'Why this is illegal: Art. 16(2)(a)',
    where: 'Where it is: Art. 16(2)(b)',
    who: 'Who sends this notice: Art. 16(2)(c)',
    belief: 'Statement of good faith: Art. 16(2)(d)',
    ask: 'What we ask of you',
    answer: 'How to answer',
  },
  assessed: {
    agreement: 'Two trained analysts assessed this independently of each other, and agreed.',
    arbitration:
      'Two trained analysts assessed this independently of each other. They differed, and a coordinator decided.',
    inherited:
      'By its fingerprint this is a picture that was found illegal before. Two trained analysts agreed that the earlier finding holds here.',
  },
  grounds: 'Legal grounds',
  article: 'art.',
  readAddress:
    'The addresses are written so that nobody opens them by accident. Read hxxp as http, and [.] [:] [@] as a dot, a colon and an at sign without brackets. Only those who must decide should open them.',
  item: 'Item',
  address: 'Address',
  object: 'Identifier on your service',
  position: 'Position',
  observed: 'Seen on',
  recognised: 'Recognised by its fingerprint on',
  hash: 'Hash',
  notifier: {
    name: 'Name',
    mailbox: 'E-mail',
    flagger: 'Trusted flagger reference',
    awardedBy: 'Status awarded by',
    omitted:
      'The name and e-mail address of the notifier are left out. Article 16(2)(c) allows this where the information is considered to involve an offence referred to in Articles 3 to 7 of Directive 2011/93/EU. You can reply to this message.',
  },
  goodFaith:
    'We believe in good faith that the information and the allegations in this notice are accurate and complete.',
  textVersion: 'Version of this statement',
  ask: {
    acknowledge: 'Confirm without undue delay that this notice has reached you: Article 16(4).',
    decide:
      'Tell us without undue delay what you decide for each item, whether on the ground of the law or of your terms, and whether you used automated means: Article 16(5) and (6).',
    redress: 'Tell us with your decision which redress is open to us: Article 16(5).',
    safety:
      'If what you know gives rise to a suspicion of a criminal offence involving a threat to the life or safety of a person, Article 18 obliges you to inform the police or the judiciary at once.',
  },
  answer: {
    press: 'On this page you press one button for each item, without an account:',
    alone: 'This link is for you alone. Leave it out when you pass this notice on.',
    orReply: 'Or answer by e-mail.',
    how: 'Reply to this message and leave the reference in the subject. Copy the lines below to the top of your reply and put your decision after each colon:',
    words: 'Words you can use:',
    ground: 'You may add the ground after a comma: {law} or {terms}.',
  },
  maybeShown:
    'This text may be shown to the person who put the content online. Give out who sent it only where that is strictly necessary: Article 17(3)(b).',
  toldBefore: {
    opening: 'This was reported to you before',
    when: {
      days: 'in the days before {day}',
      week: 'about a week before {day}',
      month: 'about a month before {day}',
      longer: 'more than a month before {day}',
    },
    unknown: 'before {day}',
    number: 'under your number {number}',
    answer: {
      'no-answer': 'That report had no answer.',
      refused: 'Your answer was that it stays.',
      partly: 'Part of it was removed.',
      'came-back': 'It was removed and is back.',
    },
  },
  earlier: {
    notified: 'We notified you of this before, on {date}, in notice {reference}.',
    decided: 'On {date} you answered “{said}” to it.',
    silent: 'No decision about it has reached us.',
    again: 'It is there again.',
  },
  outside: {
    subject: 'Report of private messages by a trusted partner',
    opening:
      'This is about private messages. We write to you as a trusted partner, through the channel in which you handle our reports of your own accord. We ask you to look at them on the ground of the law and of your own terms.',
    undelayed: 'as soon as you can',
    why: 'Why this is illegal',
    where: 'Where it is',
    who: 'Who writes to you',
    belief: 'Statement of good faith',
    omitted: 'The name and e-mail address of the sender are left out. You can reply to this message.',
    acknowledge: 'Tell us that this message has reached you.',
    decide: 'Tell us what you decide for each item, and whether on the ground of the law or of your terms.',
    redress: 'Tell us whom we can turn to when we do not agree.',
    safety: 'Where the life or safety of a person may be in danger, inform the police at once.',
    maybeShown:
      'This text may be shown to the person who sent the messages. Give out who wrote to you only where that is strictly necessary.',
    remind:
      'We ask you to tell us what you decided. If our message was not clear enough, tell us what is missing.',
  },
  reminder: {
    opening: 'On {date} we sent you the notice with the reference above. No decision has reached us yet for:',
    priority: 'As a notice by a trusted flagger it is to be given priority: Article 22(1).',
    ask: 'Articles 16(5) and 16(6) oblige you to decide without undue delay and to tell us what you decided. If the notice was not clear enough, tell us what is missing.',
  },
  secondContact: {
    opening:
      'On {date} we sent the notice with the reference above to the mailbox that takes notices at your company. We reminded it, and no decision has reached us for:',
    ask: 'You stand in our directory as a contact point of your company. Please see to it that whoever decides on notices looks at this one, and tell us what was decided: Articles 16(5) and 16(6).',
  },
  complaint: {
    opening:
      'We complain under Article 20 of Regulation (EU) 2022/2065 (Digital Services Act) about what was decided, or was not decided, on the notice with the reference above. We sent it on {date}.',
    decided: 'Item {items}: on {date} you answered “{said}”.',
    silent: 'Item {items}: no decision has reached us by {date}, although we reminded you.',
    disagree: {
      lawful: 'We do not agree that this is lawful. It is {kind}, and the provisions below forbid it.',
      insufficient:
        'You found our notice insufficient. It gave the exact address, the reasons why the content is illegal, and our statement of good faith, as Article 16(2) asks. Tell us what exactly is missing.',
      restricted:
        'The content is still there for others. It is {kind}; what is illegal is not made lawful by being harder to see.',
      partial:
        'Part of the content is still there. It is {kind}, and every part of it falls under the provisions below.',
      silent:
        'Article 16(6) obliges you to decide in a timely, diligent, non-arbitrary and objective manner. Silence is no decision.',
    },
    provisions: 'The provisions that we rely on:',
    ask: {
      reverse:
        'Reverse your decision and remove the content, or disable access to it, without undue delay: Article 20(4).',
      reasoned:
        'Tell us what you decide on this complaint, with your reasons, and which out-of-court body we can turn to: Article 20(5).',
      human: 'Have a person decide on it, not automated means alone: Article 20(6).',
    },
  },
  coordinator: {
    opening:
      'Complaint under Article 53 of Regulation (EU) 2022/2065 (Digital Services Act) about {provider} ({country}).',
    notified: 'On {date} we sent it the notice {reference} about {n} items: {kind}.',
    reminded: 'We reminded it on {date}.',
    contacted: 'On {date} we turned to another of its contact points.',
    silent: 'Item {items}: no decision has reached us.',
    decided: 'Item {items}: on {date} it answered “{said}”.',
    complained: 'We complained about this on {date} (Article 20). What came of it: {outcome}.',
    disputed: 'On {date} we brought it before {body} (Article 21). What came of it: {outcome}.',
    law: 'We hold that this breaches Articles 16(5), 16(6) and 20 of the Regulation. The content is illegal under:',
    ask: 'We ask you to look into it, and to pass it on to the coordinator of the country where the provider is established if that one is competent.',
    outcomes: {
      open: 'no answer yet',
      upheld: 'the decision stands',
      reversed: 'the decision is reversed',
      'partially-reversed': 'the decision is partly reversed',
      omitted: 'no decision',
      'for-us': 'decided in our favour',
      partly: 'decided partly in our favour',
      'against-us': 'decided against us',
      settled: 'settled',
      'not-taken': 'not taken up',
    },
  },
  pressed: {
    opening: 'On the page that the link in our letter of {date} leads to, somebody answered this notice:',
    looking: 'still looking at it',
    notYou:
      'Was this not you, or is an answer wrong? Reply to this e-mail. A person here reads it, puts the answer right and can close the link.',
    once: 'We write this so that you know what was answered in your name. At most one such e-mail leaves in an hour, with everything that was pressed until then.',
  },
  closing: 'With kind regards',
}
