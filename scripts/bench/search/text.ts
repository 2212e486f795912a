import type { Random } from "#app/lib/random.ts"
import { municipalities } from "#db/reference/municipalities.ts"
import { firstNames, roles, surnames } from "#scripts/demo/material/names.ts"
import { businessNames, trades } from "#scripts/demo/material/organisations.ts"
import { vocabulary, zipf } from "./words.ts"

export type Writer = {
  mail(from: string): string
  note(): string
  subject(): string
  person(): string
  organisation(): string
  role(): string
}

/** Danish as to the frequencies of its words and the length of its sentences, not as to its sense. */
export function invent(random: Random): Writer {
  const words = vocabulary(random)
  const rank = zipf(random, words.length)
  const word = () => words[rank()] ?? ""
  const titles = Object.values(roles).flat()

  const sentence = () => {
    const said = Array.from({ length: random.int(4, 18) }, word).join(" ")
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
  }
  const paragraph = (sentences: number) => Array.from({ length: sentences }, sentence).join(" ")
  const person = () => `${random.pick(firstNames)} ${random.pick(surnames)}`
  const organisation = () =>
    `${random.pick(businessNames)} ${random.pick(trades).name}${random.chance(0.5) ? "" : `, ${random.pick(municipalities).name}`}`
  const role = () => random.pick(titles)

  return {
    person,
    organisation,
    role,
    note: () => paragraph(random.int(1, 3)),
    subject: () => sentence().split(" ").slice(0, random.int(3, 8)).join(" "),
    mail(from) {
      // Most are short, a few are long.
      const body = Array.from({ length: random.int(1, 3) }, () => paragraph(random.int(1, random.int(1, 7))))
      return ["Hej", ...body, `Venlig hilsen\n${from}\n${role()}, ${organisation()}`].join("\n\n")
    },
  }
}
