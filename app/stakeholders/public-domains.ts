/** Where anybody can have an address: two people here are not of one organisation. */
const domains = new Set(
  `gmail.com googlemail.com outlook.com outlook.dk hotmail.com hotmail.dk live.com live.dk msn.com yahoo.com yahoo.dk
  ymail.com icloud.com me.com mac.com proton.me protonmail.com gmx.com gmx.de gmx.net web.de mail.com mail.dk ofir.dk
  jubii.dk stofanet.dk webspeed.dk get2net.dk tdcadsl.dk mail.tele.dk email.dk youmail.dk privat.dk vip.cybercity.dk
  fibermail.dk bbsyd.dk c.dk post.tele.dk post11.tele.dk telia.com comhem.se spray.se online.no`.split(/\s+/),
)

export const isPublicMailDomain = (domain: string): boolean => domains.has(domain.toLowerCase())
