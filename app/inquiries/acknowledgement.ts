import { dayAndClock } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"

export type Acknowledgement = {
  number: string
  name: string
  dueAt: number | null
  receivedAt: number
  signature: string
  /** Of what was written on our own form: where its sender follows it, and why the answer comes by then. */
  form?: { link: string; why: string }
}

const words = {
  da: ({ number, name, dueAt, receivedAt, form }: Acknowledgement) => [
    name === "" ? "Hej" : `Kære ${name}`,
    `${form ? "Tak for din henvendelse" : "Tak for din mail"}. Vi fik den ${dayAndClock(receivedAt, "da")}, og den har nummer ${number}.`,
    dueAt === null
      ? ""
      : `Du får svar senest ${dayAndClock(dueAt, "da")}.${form ? ` ${form.why}` : ""} Har du brug for svar før, så skriv det til os.`,
    "Har du mere at fortælle, så svar på denne mail. Så kommer det samme sted hen.",
    form ? `Følg din henvendelse, og tilføj oplysninger. Linket er kun til dig:\n${form.link}` : "",
    "Denne mail er sendt automatisk.",
  ],
  en: ({ number, name, dueAt, receivedAt, form }: Acknowledgement) => [
    name === "" ? "Hello" : `Dear ${name}`,
    `${form ? "Thank you for your inquiry" : "Thank you for your e-mail"}. We received it ${dayAndClock(receivedAt, "en")}, and its number is ${number}.`,
    dueAt === null
      ? ""
      : `You will have our answer by ${dayAndClock(dueAt, "en")}.${form ? ` ${form.why}` : ""} If you need it sooner, please tell us.`,
    "If you have more to tell us, reply to this e-mail and it will reach the same place.",
    form ? `Follow your inquiry and add information. The link is for you only:\n${form.link}` : "",
    "This e-mail was sent automatically.",
  ],
} satisfies Record<Locale, (facts: Acknowledgement) => string[]>

/** The receipt an inquiry gets at once: its number and when the answer comes, in the sender's language. */
export const acknowledgementText = (facts: Acknowledgement, locale: Locale): string =>
  [...words[locale](facts), facts.signature].filter((part) => part !== "").join("\n\n")

/** How many automatic mails one address may get (mail.md § Automatic mail): it stops two machines from talking. */
export const automaticBudget = { perHour: 3, perDay: 10 }
