import { atClock, longDate } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { MailAddress } from "#app/mail/message.ts"
import { formatRecipient } from "./recipients.ts"

/** Where the recipient's name goes in the letters: it is chosen in the same form. */
const place: Record<Locale, string> = { da: "{modtager}", en: "{recipient}" }

type Facts = {
  /** The sender's; empty where it is not known. */
  name: string
  organisation: string | null
  subject: string
  /** The sender's own words on when they need the answer. */
  quote: string | null
  /** What was said on the telephone, where there is no mail to send on. */
  summary: string | null
  /** Epoch milliseconds. */
  receivedAt: number
  now: number
  canAnswerSender: boolean
  /** Who writes, and for which unit. */
  signature: string[]
}

const da = {
  hello: (name: string) => (name ? `Kære ${name}` : "Hej"),
  quoted: (text: string) => `»${text}«`,
  came: (who: string, day: string) =>
    `Vi har den ${day} fået denne henvendelse${who ? ` fra ${who}` : ""}. Den hører til hos jer, og derfor sender vi den videre (forvaltningsloven § 7, stk. 2).`,
  need: (quote: string) => `Om hvornår der er brug for svar, skriver afsenderen selv: ${quote}.`,
  answer: "Når I svarer på denne mail, går svaret direkte til afsenderen.",
  thanks: (subject: string, day: string) => `Tak for din henvendelse${subject}, som vi fik den ${day}.`,
  sentOn: (day: string) =>
    `Det er ${place.da}, der kan svare dig. Derfor har vi i dag, den ${day}, sendt din henvendelse videre til dem.`,
  nothingToDo: `Du skal ikke gøre mere. ${place.da} svarer dig direkte. Har du spørgsmål om sagen, så skriv eller ring til dem.`,
  regards: "Venlig hilsen",
  heading: "Videresendt henvendelse",
  from: "Fra",
  sent: "Sendt",
  to: "Til",
  about: "Emne",
}

const en: typeof da = {
  hello: (name) => (name ? `Dear ${name}` : "Hello"),
  quoted: (text) => `“${text}”`,
  came: (who, day) =>
    `On ${day} we received this inquiry${who ? ` from ${who}` : ""}. It is yours to answer, so we are sending it on to you (Danish Public Administration Act, section 7(2)).`,
  need: (quote) => `On when an answer is needed, the sender says: ${quote}.`,
  answer: "If you reply to this e-mail, your answer goes straight to the sender.",
  thanks: (subject, day) => `Thank you for your inquiry${subject}, which we received on ${day}.`,
  sentOn: (day) => `${place.en} can answer you. That is why we sent your inquiry on to them today, ${day}.`,
  nothingToDo: `You need do nothing more. ${place.en} will answer you directly. If you have any questions, write to them or give them a call.`,
  regards: "Kind regards",
  heading: "Forwarded inquiry",
  from: "From",
  sent: "Sent",
  to: "To",
  about: "Subject",
}

const words = { da, en }
const plain = (text: string) => text.replaceAll("\u00a0", " ")
const paragraphs = (parts: (string | null)[]) => plain(parts.filter((part) => part !== null).join("\n\n"))

/** What the right authority is told, for a colleague to change. */
export function coverText(facts: Facts, locale: Locale): string {
  const say = words[locale]
  const who = [facts.name, facts.organisation].filter(Boolean).join(", ")
  return paragraphs([
    say.hello(""),
    say.came(who, longDate(facts.receivedAt, locale)),
    facts.summary && say.quoted(facts.summary),
    facts.quote && say.need(say.quoted(facts.quote)),
    facts.canAnswerSender ? say.answer : null,
    [say.regards, ...facts.signature].join("\n"),
  ])
}

/** What the sender is told, for a colleague to change: to whom, when and why. */
export function senderText({ name, subject, receivedAt, now, signature }: Facts, locale: Locale): string {
  const say = words[locale]
  const about = subject ? ` ${say.quoted(subject)}` : ""
  return paragraphs([
    say.hello(name),
    say.thanks(about, longDate(receivedAt, locale)),
    say.sentOn(longDate(now, locale)),
    say.nothingToDo,
    [say.regards, ...signature].join("\n"),
  ])
}

/** A letter as it leaves. */
export function withRecipient(letter: string, recipients: MailAddress[]): string {
  const names = recipients.map(formatRecipient)
  const once = (text: string, mark: string, and: string) => {
    const [before, ...rest] = text.split(mark)
    const named = recipients.map(({ name, address }) => name || address).join(and)
    // With its address where it stands first, for the sender to write to.
    return rest.length === 0 ? text : [before, rest.join(named)].join(names.join(and))
  }
  return once(once(letter, place.da, " og "), place.en, " and ")
}

export type Original = {
  from: MailAddress | null
  to: MailAddress[]
  at: number
  subject: string
  text: string
}

/** The mails that are sent on, as they came. */
export function originalText(mails: Original[], locale: Locale): string {
  const say = words[locale]
  return mails
    .map(({ from, to, at, subject, text }) =>
      plain(
        [
          `-------- ${say.heading} --------`,
          ...(from ? [`${say.from}: ${formatRecipient(from)}`] : []),
          `${say.sent}: ${longDate(at, locale)} ${atClock(at, locale)}`,
          ...(to.length > 0 ? [`${say.to}: ${to.map(formatRecipient).join(", ")}`] : []),
          `${say.about}: ${subject}`,
          "",
          text.trim(),
        ].join("\n"),
      ),
    )
    .join("\n\n")
}
