import { bareParty, type Party } from "#app/stakeholders/duplicates/party.ts"
import { type Chance, inventCvr, inventPhone } from "./chance.ts"

/** People and organisations such as a region has, all of them different ones. */

const common =
  "Jensen Nielsen Hansen Andersen Pedersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen Madsen".split(" ")
const given =
  `Peter Michael Lars Jens Thomas Henrik Søren Christian Martin Jan Morten Anders Hans Niels Jørgen Jesper Per Ole
Rasmus Mads Erik Kim Claus Bent Jakob Mikkel Torben Poul Finn Flemming Carsten Simon Brian Frederik Kasper Magnus Steen Asbjørn
Malthe Gorm Viggo Troels Anne Mette Kirsten Hanne Anna Helle Maria Susanne Lene Marianne Camilla Lone Louise Charlotte Pia Tina
Inge Gitte Karen Bente Ida Emma Julie Sofie Jette Laura Christina Birthe Annette Lise Line Rikke Ulla Sara Marie Heidi Dorthe
Cecilie Maja Trine Signe Stine Eva Ellen Lisbeth Grethe Malene Lotte Katrine Nanna Amalie Sólveig Åse Tove Bodil`.split(
    /\s+/,
  )
const starts =
  `Lind Bjerre Skov Ager Kvist Ravn Høj Dal Sten Birke Elle Hede Eng Mose Løv Ulv Falk Ørn Kær Brand Ege Aske Vester
Øster Nørre Sønder Strand Klit Bække Sø Vang Gran Torn Hassel Ræve Svane Due Glar Hvid Rød Smede Møl Fisker Tange Vind`.split(
    /\s+/,
  )
const ends =
  `hjem gaard lund bæk borg toft vig dal holm skov bjerg strøm mark berg feldt ager vang sted rup balle by kilde næs
høj krog bro hede kjær holt lev`.split(/\s+/)
const trades =
  "Emballage Transport Byg El VVS Rengøring Vikar Kursus Maskinfabrik Logistik Bageri Plast Møbler Consult IT".split(
    " ",
  )
const forms = ["A/S", "ApS", "I/S", "", "A/S", "ApS"]
export const codes = "0101 0147 0151 0153 0155 0157 0159 0161 0163 0165 0167 0169 0173 0175 0183 0185 0187 0190".split(
  " ",
)
export const towns =
  "Ballerup Brøndby Gentofte Gladsaxe Glostrup Herlev Hvidovre Køge Roskilde Næstved Slagelse Lejre".split(" ")

export const rareSurname = (chance: Chance) => chance.pick(starts) + chance.pick(ends)
const surname = (chance: Chance) => (chance.of(45) ? chance.pick(common) : rareSurname(chance))
export const givenName = (chance: Chance) => chance.pick(given)

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/æ/g, "ae")
    .replace(/ø/g, "oe")
    .replace(/å/g, "aa")
    .replace(/ó/g, "o")
    .replace(/\b(?:a\/s|aps|i\/s)\b/g, "")
    .trim()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/-$/, "")

export type Invented = Party & { domain: string }

export function inventOrganisation(chance: Chance, id: number, taken: Set<string>): Invented {
  let name = ""
  do {
    const town = chance.of(8)
    name = town
      ? `${chance.pick(["Jobcenter", "Erhvervsråd", "Håndværkerforening", "Ungdomsskole"])} ${rareSurname(chance)}`
      : `${rareSurname(chance)}${chance.of(20) ? ` & ${rareSurname(chance)}` : ""} ${chance.pick(trades)} ${chance.pick(forms)}`.trim()
  } while (taken.has(slug(name)))
  taken.add(slug(name))
  const domain = `${slug(name)}.example`
  return {
    ...bareParty({ id, name, domains: [domain], municipalities: [chance.pick(codes)] }),
    cvr: chance.of(70) ? inventCvr(chance) : null,
    phones: chance.of(80) ? [inventPhone(chance)] : [],
    mails: chance.of(30) ? [`kontakt@${domain}`] : [],
    domain,
  }
}

export const placeOf = ({ name }: Party, now = true) => ({ key: slug(name), name, now })

/** Somebody at the organisation; `taken` keeps two of one place, or of a rare name, from being called the same. */
export function inventPerson(chance: Chance, id: number, at: Invented, taken: Set<string>): Party {
  let name = ""
  do {
    const middle = chance.of(15) ? ` ${chance.of(50) ? givenName(chance) : rareSurname(chance)}` : ""
    name = `${givenName(chance)}${middle} ${surname(chance)}`
  } while (taken.has(`${name} ${at.id}`) || (taken.has(name) && !common.some((each) => name.endsWith(each))))
  for (const each of [name, `${name} ${at.id}`]) taken.add(each)
  let mail = ""
  do mail = `${mailName(chance, name)}@${at.domain}`
  while (taken.has(mail))
  taken.add(mail)
  return bareParty({
    ...{ id, name, municipalities: at.municipalities, places: [placeOf(at)] },
    mails: chance.of(75) ? [mail] : [],
    phones: [
      ...(chance.of(60) ? [inventPhone(chance)] : []),
      // The switchboard, which every colleague has.
      ...(chance.of(30) ? at.phones : []),
    ],
  })
}

/** mette.lindhjem, mli, mlindhjem: with a number where colleagues share it. */
export function mailName(chance: Chance, name: string): string {
  const words = slug(name).split("-")
  const [first = "", last = ""] = [words[0], words.at(-1)]
  const n = chance.of(20) ? chance.int(1, 99) : ""
  return chance.pick([
    `${first}.${last}${n}`,
    `${first.slice(0, 1)}${last.slice(0, 2)}${n}`,
    `${first.slice(0, 1)}${last}${n}`,
  ])
}
