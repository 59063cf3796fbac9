/*
 * Mail domains at which anybody gets a mailbox: there the domain says nothing about who writes. By operator, for Belgium and
 * its neighbours first. Drawn up in November 2026 beside two public lists, https://github.com/mailcheck/mailcheck/wiki/List-of-Popular-Domains
 * and https://github.com/jgillich/free-email-domains; a domain that is missing here is added here.
 */
const BY_OPERATOR: Readonly<Record<string, string>> = {
  Google: 'gmail.com googlemail.com',
  Microsoft:
    'outlook.com outlook.be outlook.fr outlook.de hotmail.com hotmail.be hotmail.fr hotmail.de hotmail.nl hotmail.co.uk live.com live.be live.fr live.de live.nl live.co.uk msn.com passport.com',
  Yahoo:
    'yahoo.com yahoo.fr yahoo.de yahoo.co.uk yahoo.es yahoo.it ymail.com rocketmail.com myyahoo.com aol.com aol.fr aol.de aim.com',
  Apple: 'icloud.com me.com mac.com',
  Proximus: 'proximus.be skynet.be belgacom.net scarlet.be',
  Telenet: 'telenet.be pandora.be chello.be',
  VOO: 'voo.be brutele.be tvcablenet.be',
  Orange: 'orange.fr wanadoo.fr orange.be mobistar.be',
  Edpnet: 'edpnet.be',
  Mailfence: 'mailfence.com mailfence.be',
  KPN: 'kpnmail.nl kpnplanet.nl planet.nl hetnet.nl xs4all.nl telfort.nl',
  Ziggo: 'ziggo.nl home.nl upcmail.nl chello.nl casema.nl quicknet.nl',
  'La Poste': 'laposte.net',
  Free: 'free.fr',
  SFR: 'sfr.fr neuf.fr 9online.fr cegetel.net club-internet.fr numericable.fr',
  Bouygues: 'bbox.fr',
  'Deutsche Telekom': 't-online.de magenta.de',
  'United Internet': 'gmx.de gmx.net gmx.com gmx.at gmx.ch web.de mail.com email.com',
  Freenet: 'freenet.de',
  Vodafone: 'vodafone.de vodafonemail.de arcor.de',
  'POST Luxembourg': 'pt.lu',
  Posteo: 'posteo.de posteo.net posteo.eu posteo.be',
  'mailbox.org': 'mailbox.org',
  Proton: 'proton.me protonmail.com protonmail.ch pm.me',
  Tuta: 'tuta.com tuta.io tutanota.com tutanota.de tutamail.com keemail.me',
  Fastmail: 'fastmail.com fastmail.fm',
  Hushmail: 'hushmail.com hush.com',
  Zoho: 'zohomail.com zohomail.eu',
  Yandex: 'yandex.com yandex.ru ya.ru',
  VK: 'mail.ru bk.ru list.ru inbox.ru internet.ru',
  Seznam: 'seznam.cz email.cz',
  'Wirtualna Polska': 'wp.pl o2.pl',
  Onet: 'onet.pl onet.eu',
  Libero: 'libero.it virgilio.it',
  Bluewin: 'bluewin.ch',
  BT: 'btinternet.com',
  Comcast: 'comcast.net',
  'AT&T': 'att.net sbcglobal.net bellsouth.net',
  Verizon: 'verizon.net',
  Tencent: 'qq.com foxmail.com',
  NetEase: '163.com 126.com yeah.net',
  Naver: 'naver.com',
}

const DOMAINS: ReadonlySet<string> = new Set(
  Object.values(BY_OPERATOR).flatMap((domains) => domains.split(' ')),
)

/** Whether anybody may have a mailbox at this domain, written in lower case. */
export const isSharedMailDomain = (domain: string): boolean => DOMAINS.has(domain)
