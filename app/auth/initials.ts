/** "Signe Aaholm" as SAA: the first letter of the first name, two of the last; what the queue shows under "with". */
export function initialsOf(name: string): string {
  const words = name.normalize("NFC").match(/\p{L}+/gu) ?? []
  const first = words.at(0) ?? ""
  const last = words.length > 1 ? (words.at(-1) ?? "") : ""
  return (last ? [...first].slice(0, 1).concat([...last].slice(0, 2)) : [...first].slice(0, 3)).join("").toUpperCase()
}
