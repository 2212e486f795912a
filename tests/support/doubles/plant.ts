import { bareParty, type Party } from "#app/stakeholders/duplicates/party.ts"
import { type Chance, inventPhone } from "./chance.ts"
import { codes, type Invented, mailName, placeOf, rareSurname } from "./invent.ts"

/** The same party once more, as somebody else would enter it. */

const isRare = (name: string) => !/sen$/.test(name)

/** One slip of the hand inside a word of five letters or more. */
function slip(chance: Chance, name: string): string {
  const words = name.split(" ")
  const long = words.flatMap((word, n) => (word.length >= 5 ? [n] : []))
  if (long.length === 0) return name
  const which = chance.pick(long)
  const letters = [...(words[which] ?? "")]
  const at = chance.int(1, letters.length - 2)
  const kind = chance.int(1, 4)
  if (kind === 1) letters.splice(at, 1)
  else if (kind === 2) letters.splice(at, 0, letters[at] ?? "")
  else if (kind === 3) letters.splice(at, 2, letters[at + 1] ?? "", letters[at] ?? "")
  else letters[at] = chance.pick([..."aeiorstn"])
  words[which] = letters.join("")
  return words.join(" ")
}

const plain = (name: string) =>
  name.replace(/[æøåÆØÅ]/g, (letter) => ({ æ: "ae", ø: "oe", å: "aa", Æ: "Ae", Ø: "Oe", Å: "Aa" })[letter] ?? letter)
const sounded = (name: string) =>
  name
    .replace(/\bCh(?=r)/g, "K")
    .replace(/\bC(?=[al])/g, "K")
    .replace(/Sofie/, "Sophie")
    .replace(/ø/g, "o")

function nameVariant(chance: Chance, name: string): string {
  const words = name.split(" ")
  const [first = "", last = ""] = [words[0], words.at(-1)]
  const middle = words.slice(1, -1)
  const variants = [
    () => plain(name),
    () => sounded(name),
    () => slip(chance, name),
    () => slip(chance, plain(name)),
    () => `${last}, ${[first, ...middle].join(" ")}`,
    () => `${last} ${first}`,
    () => name.toUpperCase(),
    () => `${first[0]}. ${last}`,
    () => (middle.length > 0 ? `${first} ${last}` : `${first} ${rareSurname(chance)} ${last}`),
    () => (middle.length > 0 ? `${first} ${middle[0]?.[0]}. ${last}` : name),
    () => name,
    () => name,
  ]
  return chance.pick(variants)()
}

/** Somebody entered again: at the same place or in a new job, with another telephone, another address. */
export function doublePerson(
  chance: Chance,
  id: number,
  of: Party,
  newJob: Invented,
  shared: ReadonlySet<string>,
): Party {
  let name = nameVariant(chance, of.name)
  const own = of.phones.filter((phone) => !shared.has(phone))
  const [at] = of.places
  // Whoever has changed job has something left by which they can be told; a common name alone is nobody.
  const moved = chance.of(30) && (own.length > 0 || (isRare(of.name) && name === of.name))
  const keepsPhone = own.length > 0 && (chance.of(55) || (moved && !(isRare(of.name) && name === of.name)))
  const phones = keepsPhone ? own : chance.of(50) ? [inventPhone(chance)] : []
  // M. Jensen is nobody either.
  if (/^.\. /.test(name) && !isRare(of.name) && !keepsPhone) name = of.name
  const stays = !moved && chance.of(90) && at !== undefined
  const private_ = `${mailName(chance, of.name)}${chance.int(10, 99)}@gmail.com`
  const mails =
    chance.of(15) && of.mails.length > 0
      ? of.mails
      : moved
        ? [`${mailName(chance, of.name)}@${newJob.domain}`]
        : chance.of(30)
          ? [private_]
          : []
  const places = moved ? [placeOf(newJob)] : stays ? [at] : []
  const known = mails.some((mail) => of.mails.includes(mail)) || phones.some((phone) => of.phones.includes(phone))
  return bareParty({
    ...{ id, mails, places: !moved && !known && at ? [at] : places },
    name: chance.of(4) && of.mails[0] ? of.mails[0] : name,
    ...(chance.of(4) && of.mails[0] ? { mails: of.mails } : {}),
    phones,
    municipalities: moved ? newJob.municipalities : of.municipalities,
  })
}

/** An organisation entered again: another form, another spelling, some of its numbers. */
export function doubleOrganisation(chance: Chance, id: number, of: Invented): Party {
  const bare = of.name.replace(/ (A\/S|ApS|I\/S)$/, "")
  const words = bare.split(" ")
  const name = chance.pick([
    () => bare,
    () => `${bare} ${chance.pick(["A/S", "ApS", "aps", "A/S"])}`,
    () => plain(of.name),
    () => slip(chance, of.name),
    () => slip(chance, plain(bare)),
    () => of.name.toUpperCase(),
    () => `${words.slice(1).join(" ")} ${words[0]}`,
    () => bare.replace(" & ", " og "),
    () => bare.replace(/ (?=\S+$)/, ""),
    () => of.domain,
    () => of.name,
  ])()
  return bareParty({
    ...{ id, name },
    cvr: chance.of(45) ? of.cvr : null,
    phones: chance.of(45) ? of.phones : chance.of(50) ? [inventPhone(chance)] : [],
    domains: chance.of(40) || name === of.domain ? of.domains : [],
    mails: chance.of(30) ? [`info@${of.domain}`] : [],
    municipalities: chance.of(80) ? of.municipalities : chance.of(10) ? [chance.pick(codes)] : [],
  })
}
