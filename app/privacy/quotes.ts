type Said = (text: string) => boolean

/** Deadlines and needs quote the mail they were read in: the same value without the quotes that are theirs. */
export function withoutQuotes<Value>(value: Value, isTheirs: Said): Value {
  if (Array.isArray(value)) return value.map((one) => withoutQuotes(one, isTheirs)) as Value
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === "quote" && typeof one === "string" && isTheirs(one) ? null : withoutQuotes(one, isTheirs),
    ]),
  ) as Value
}

/** Whether words stand in one of these mails, however their lines were broken. */
export function saidIn(mails: readonly { subject: string; text: string }[]): Said {
  const flat = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase()
  const said = mails.map(({ subject, text }) => flat(`${subject}\n${text}`))
  return (text) => {
    const words = flat(text)
    return words !== "" && said.some((one) => one.includes(words))
  }
}
