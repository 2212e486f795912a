import { grouped } from "#app/i18n/numbers.ts"
import type { Encoding } from "#app/stakeholders/imports/detecting.ts"
import type { ImportField } from "#app/stakeholders/imports/fields.ts"
import type { RemarkCode, Verdict } from "#app/stakeholders/imports/remarks.ts"
import type { ImportStatus } from "#db/schema/imports.ts"

const fields: Record<ImportField, string> = {
  name: "Navn",
  givenName: "Fornavn",
  familyName: "Efternavn",
  role: "Titel",
  mail: "Mail",
  phone: "Telefon",
  language: "Sprog",
  organisation: "Organisation",
  cvr: "CVR-nr.",
  pNumber: "P-nr.",
  municipality: "Kommune",
  group: "Målgruppe",
  otherGroups: "Andre målgrupper",
  owner: "Ansvarlig",
  nameFrom: "Navn fra",
  organisationMail: "Organisationens mail",
  organisationPhone: "Organisationens telefon",
  domain: "Domæne",
  agreement: "Rammeaftale",
  agreementFrom: "Aftale fra",
  agreementTo: "Aftale til",
}

const statuses: Record<ImportStatus, string> = {
  uploaded: "Vælg kolonner",
  checking: "Prøvekører",
  checked: "Prøvekørt",
  running: "Kører",
  done: "Færdig",
  stopped: "Stoppet",
  undoing: "Fortrydes",
  undone: "Fortrudt",
}

const verdicts: Record<Verdict, string> = {
  create: "Ny",
  update: "Ændres",
  same: "Uændret",
  skip: "Springes over",
  fail: "Fejl",
}

const quote = (value: string | undefined) => (value ? `»${value}«` : "")

/** Of a row: what is wrong or worth knowing. `field` is the field's name, `value` what the row says or whom it is about. */
const remarks: Record<RemarkCode, (field: string, value?: string) => string> = {
  "missing-name": () => "Navnet mangler. Skriv en person eller en organisation.",
  "bad-mail": (field, value) => `${field}: ${quote(value)} er ikke en mailadresse.`,
  "bad-date": (field, value) => `${field}: ${quote(value)} er ikke en dato. Skriv den som 31-12-2026.`,
  "mail-of-other": (_, value) => `Mailadressen hører til ${value}. Ret navnet eller adressen.`,
  ambiguous: (_, value) => `Flere hedder ${quote(value)}. Skriv CVR-nr., kommune eller mail, så vi ved hvem.`,
  "agreement-order": () => "Aftalen slutter, før den begynder.",
  "no-such-row": () => "Filen er en anden end den, der blev prøvekørt.",
  "bad-cvr": (_, value) => `CVR-nr. ${quote(value)} har ikke otte cifre og tages ikke med.`,
  "cvr-check-digit": (_, value) => `CVR-nr. ${value} kan ikke være rigtigt. Se det efter. Det tages med.`,
  "bad-p-number": (_, value) => `P-nr. ${quote(value)} har ikke ti cifre og tages ikke med.`,
  "bad-phone": (field, value) => `${field}: ${quote(value)} er for kort til et telefonnummer og tages ikke med.`,
  "unknown-municipality": (_, value) => `Vi kender ingen kommune, der hedder ${quote(value)}. Den tages ikke med.`,
  "unknown-group": (_, value) => `Vi kender ingen målgruppe, der hedder ${quote(value)}. Den tages ikke med.`,
  "unknown-owner": (_, value) => `Vi kender ingen kollega, der er ${quote(value)}. Ansvarlig tages ikke med.`,
  "unknown-language": (_, value) => `Sproget ${quote(value)} er hverken dansk eller engelsk. Det tages ikke med.`,
  "known-as": (_, value) => `Hos os hedder den ${quote(value)}. Navnet ændres kun, hvis der står, fra hvornår.`,
  "shared-mailbox": (_, value) => `Mailadressen er fælles for ${value} og sættes ikke på personen.`,
  "mail-of-person": (_, value) => `Mailadressen hører til ${value} og tages ikke med.`,
  "also-at": (_, value) => `Er også hos ${value}. Stedet bliver stående.`,
  "same-name": (_, value) => `En med samme navn er hos ${value}. Se efter, om det er den samme.`,
  "agreement-without-start": () => "Rammeaftalen mangler sin første dag og tages ikke med.",
  "differs-in-file": (field, value) => `${field} er noget andet i linje ${value}. Den første gælder.`,
  set: (field, value) => `${field}: ${value}`,
  add: (field, value) => `${field}: + ${value}`,
  place: (_, value) => `Sted: + ${value}`,
  "new-organisation": (_, value) => `Ny organisation: ${value}`,
  "double-in-file": (_, value) => `Står også i linje ${value}.`,
  empty: () => "Der står intet i de valgte kolonner.",
  "changed-since": () => "Er ændret siden importen og bliver stående.",
  "in-use": () => "Er i brug nu, fx på en sag, og bliver stående.",
}

const encodings: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16 (big endian)",
  "windows-1252": "Windows-1252",
}

const number = (n: number) => grouped(n, "da")
const rows = (n: number) => (n === 1 ? "1 række" : `${number(n)} rækker`)

/** The import of lists of parties. */
export const imports = {
  title: "Importér",
  words: "Hent personer og organisationer fra en liste. Intet ændres, før du har set, hvad der vil ske.",
  column: "Kolonne",
  reason: "Årsag",
  fields,
  statuses,
  verdicts,
  remarks,
  encodings,
  upload: {
    file: "Fil",
    help: (megabytes: number) => `CSV, tekst, Excel (.xlsx) eller vCard, højst ${megabytes} MB.`,
    read: "Læs filen",
    none: "Vælg en fil først.",
  },
  earlier: "Tidligere importer",
  none: "Der er ingen importer endnu.",
  columns: { file: "Fil", when: "Hentet", by: "Af", rows: "Rækker", status: "Tilstand" },
  mapping: {
    title: "Hvad er hvad?",
    words: (n: number) => `${rows(n)}. Se efter, om kolonnerne er rigtige, og prøvekør så.`,
    usedMap: (name: string) => `Kolonnerne er valgt som sidst: »${name}«.`,
    header: "Kolonne i filen",
    examples: "Eksempler",
    field: "Bliver til",
    nothing: "Tages ikke med",
    person: "Personen",
    organisation: "Organisationen",
    saveAs: "Gem kolonnevalget som",
    saveAsHelp:
      "Så er kolonnerne valgt, næste gang du har en liste af samme slags. Lad feltet stå tomt, hvis det er én gang.",
    check: "Prøvekør",
    caption: "Filens kolonner",
  },
  reading: {
    title: "Sådan er filen læst",
    kinds: { text: "Tekst", workbook: "Excel", cards: "vCard" },
    encoding: "Bogstaver",
    delimiter: "Skilletegn",
    delimiters: { ";": "Semikolon", ",": "Komma", "\t": "Tabulator", "|": "Lodret streg" },
    headerLine: "Overskrifterne begynder i linje",
    headerRows: "Linjer med overskrifter",
    again: "Læs igen",
  },
  progress: {
    label: { checking: "Prøvekører", running: "Importerer", undoing: "Fortryder" },
    of: (done: number, all: number) => `${number(done)} af ${rows(all)}`,
    stays: "Du kan lukke siden. Arbejdet går videre.",
    stop: "Stop",
    reload: "Se igen",
  },
  check: {
    title: "Det vil der ske",
    run: (n: number) => `Importér ${rows(n)}`,
    nothing: "Der er intet at importere.",
    back: "Ret kolonnerne",
    changes: (n: number) => `${rows(n)} har noget nyt. Resten rører vi ikke.`,
  },
  done: {
    words: ({ create, update }: { create: number; update: number }) =>
      `${number(create)} er nye, ${number(update)} er ændret.`,
    stopped: (done: number, all: number) => `Stoppet efter ${number(done)} af ${rows(all)}.`,
    goOn: "Fortsæt",
    undo: "Fortryd importen",
    undone: "Importen er fortrudt. Alt er som før.",
    undoneBut: (n: number) => `Importen er fortrudt, undtagen ${rows(n)}, som er ændret eller i brug. De står her.`,
    failed: (n: number) => `Hent ${n === 1 ? "rækken" : `de ${number(n)} rækker`} med fejl`,
    failedHelp: "Ret dem i filen, og importér den. Kolonnen Årsag springes over.",
    seeList: "Se listen",
    by: (name: string, when: string) => `Hentet af ${name} ${when}.`,
  },
  fates: {
    caption: "Rækkerne i filen",
    all: "Alle",
    line: "Linje",
    verdict: "Hvad sker der",
    row: "Rækken",
    remarks: "Bemærk",
    none: "Ingen rækker her.",
    warned: "se efter",
    kept: "bliver stående",
  },
}
