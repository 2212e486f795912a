/** Secret addresses that calendars read meetings from. */
export const feeds = {
  title: "Møder i din kalender",
  help: "Lav en hemmelig adresse, og abonner på den i Outlook, Google eller Apple Kalender. Så følger møderne med, når de ændres. Hvem der har adressen, kan se mødernes tid, sted og titel, men ikke deltagerne.",
  own: "Mine møder",
  mine: (name: string) => `Møder, ${name}`,
  on: "Har en adresse",
  off: "Ingen adresse",
  open: "Lav en adresse",
  renew: "Lav en ny adresse",
  revoke: "Luk adressen",
  url: "Adressen",
  once: "Kopiér den nu. Den vises kun denne ene gang. En tidligere adresse til det samme virker ikke længere.",
  since: (day: string) => `Lavet ${day}.`,
  read: (when: string) => `Sidst hentet ${when}.`,
  neverRead: "Ikke hentet endnu.",
  link: "Få møderne i din kalender",
}
