/** What a shared mailbox's or an organisation's name has, and no person's. */
const ofNoPerson =
  /\b(?:jobcenter|jobcentre|kommune|region|ministeri\w*|styrelse\w*|sekretariat\w*|forening\w*|forbund\w*|råd|a-kasse|kontor\w*|afdeling\w*|redaktion\w*|info|kontakt|service|support|post|mail|team|hr|a\/s|aps|i\/s|ltd|inc)\b/iu
const oneName = /^\p{Lu}[\p{L}’'.-]*$/u
const most = 5

/**
 * The first name in a name as a mail has it: "Mette Lindhjem", "Lindhjem, Mette". Null where it may be no person's, since
 * "Kære Jobcenter" is worse than "Hej".
 */
export function firstNameOf(name: string | null): string | null {
  const written = (name ?? "").replace(/["()]/g, " ").trim()
  if (written === "" || ofNoPerson.test(written)) return null
  const [last, first, ...more] = written.split(",").map((part) => part.trim())
  if (more.length > 0) return null
  const names = (first === undefined ? (last ?? "") : `${first} ${last}`).split(/\s+/).filter(Boolean)
  if (names.length < 2 || names.length > most) return null
  // "van", "de" and the like stand in small letters; the first and the last of a name do not.
  const [given] = names
  if (!given || !oneName.test(given) || !oneName.test(names.at(-1) ?? "")) return null
  return given.replace(/\./g, "").length < 2 ? null : given
}
