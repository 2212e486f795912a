import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { maskCpr } from "#app/mail/cpr.ts"
import { bareSubject } from "#app/mail/subject.ts"

type Facts = { name: string; subject: string; number: string; href: string; signature: string }

/** What is asked by mail: short, with the link alone on its line, and no answer that a look at the link could give. */
export function surveyMail({ name, subject, number, href, signature }: Facts, locale: Locale) {
  const say = messages(locale).surveys.mail
  const about = maskCpr(bareSubject(subject).replace(/\p{Cc}+/gu, " ")).slice(0, 180)
  return {
    subject: say.subject(number),
    text: `${[say.greeting(name), say.asks(about, number), `${say.link}\n${href}`, say.anonymous, say.once, signature].filter(Boolean).join("\n\n")}\n`,
  }
}
