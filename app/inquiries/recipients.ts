import type { MailAddress } from "#app/mail/message.ts"

const one = "[^,;@]*[^\\s,;@<>]+@[^\\s,;@<>]+>?\\s*"

/** What a recipient field takes, for the browser to check: addresses with or without names, by commas. */
export const recipientsPattern = `${one}([,;]${one})*`

/** "Mette Lindhjem <mli@vindrose.example>". The marks that part one recipient from the next leave the name. */
export function formatRecipient({ name, address }: MailAddress): string {
  const plain = name
    .replace(/[",;:<>@()[\]\\]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
  return plain ? `${plain} <${address}>` : address
}
