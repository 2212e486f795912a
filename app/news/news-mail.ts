import { messages } from "#app/i18n/messages.ts"
import type { Written } from "./item.ts"

type Around = { name: string; topics: string[]; mine: string; stop: string }

/** A news item as a mail: the text, then why one gets it and how to get no more, each link alone on its line. */
export function newsMail({ locale, subject, text }: Written, { name, topics, mine, stop }: Around) {
  const say = messages(locale).news.mail
  return {
    subject,
    text: `${text.trim()}\n\n--\n${say.why(name, topics.join(", "))}\n\n${say.mine}\n${mine}\n\n${say.stop}\n${stop}\n`,
  }
}
