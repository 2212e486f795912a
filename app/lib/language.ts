import type { Locale } from "#app/i18n/locale.ts"

const danish = new Set(
  "og jeg vi det er ikke til af på med for som har vil kan hej kære venlig hilsen fra den der om jer eller".split(" "),
)
const english = new Set(
  "and the we is not to of on with for that have will can hello dear kind regards from this you your or are".split(" "),
)

/** Danish unless the words are plainly English: an acknowledgement is written in the language of the mail. */
export function guessLanguage(text: string): Locale {
  let score = /[æøå]/i.test(text.slice(0, 4000)) ? 3 : 0
  for (const word of text
    .slice(0, 4000)
    .toLowerCase()
    .split(/[^a-zæøå]+/, 400))
    score += Number(danish.has(word)) - Number(english.has(word))
  return score < -1 ? "en" : "da"
}
