import { atClock, longDay } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { WaitingReason } from "#app/inquiries/inquiry.ts"

/** Where the new date goes in the letter: it is chosen in the same form. */
const datePlace: Record<Locale, string> = { da: "{ny dato}", en: "{new date}" }

type Facts = {
  /** Of the sender; empty where it is not known. */
  name: string
  subject: string
  /** When the answer should have been there; null where nothing was promised. Epoch milliseconds. */
  dueAt: number | null
  late: boolean
  waiting: WaitingReason | null
  /** Who writes, and for which unit. */
  signature: string[]
}

const da = {
  hello: (name: string) => (name ? `Kære ${name}` : "Hej"),
  promised: (subject: string, when: string, late: boolean) =>
    late
      ? `Du skulle have haft svar på din henvendelse${subject} senest ${when}. Det har vi ikke nået, og det beklager vi.`
      : `Vi har lovet dig svar på din henvendelse${subject} senest ${when}. Det når vi ikke, og det beklager vi.`,
  unpromised: (subject: string) => `Tak for din henvendelse${subject}. Vi kan desværre ikke svare dig helt endnu.`,
  because: {
    sender: "Vi mangler at høre fra dig, før vi kan svare.",
    jobcentre: "Vi venter på oplysninger fra jobcentret.",
    ams: "Vi venter på oplysninger fra Arbejdsmarkedsstyrelsen.",
    other: "Vi venter på oplysninger fra andre.",
    time: "Vi har brug for mere tid for at kunne give dig et ordentligt svar.",
  },
  new: (place: string) =>
    `Du får svar senest ${place}. Har du brug for svar før, så svar på denne mail, eller ring til os.`,
  regards: "Venlig hilsen",
}

const en: typeof da = {
  hello: (name) => (name ? `Dear ${name}` : "Hello"),
  promised: (subject, when, late) =>
    late
      ? `You should have had our answer to your inquiry${subject} by ${when}. We have not managed that, and we are sorry.`
      : `We have promised you an answer to your inquiry${subject} by ${when}. We will not manage that, and we are sorry.`,
  unpromised: (subject) => `Thank you for your inquiry${subject}. We cannot give you a full answer yet.`,
  because: {
    sender: "We need to hear from you before we can answer.",
    jobcentre: "We are waiting for information from the jobcentre.",
    ams: "We are waiting for information from the National Labour Market Authority.",
    other: "We are waiting for information from others.",
    time: "We need more time to give you a proper answer.",
  },
  new: (place) =>
    `You will have our answer by ${place}. If you need it sooner, reply to this e-mail or give us a call.`,
  regards: "Kind regards",
}

/** The letter that goes with a new date, for a colleague to change, in the sender's language. */
export function letterText({ name, subject, dueAt, late, waiting, signature }: Facts, locale: Locale): string {
  const say = { da, en }[locale]
  const about = subject ? (locale === "da" ? ` »${subject}«` : ` “${subject}”`) : ""
  const when = dueAt === null ? null : `${longDay(dueAt, locale)} ${atClock(dueAt, locale)}`
  return [
    say.hello(name),
    when === null ? say.unpromised(about) : say.promised(about, when, late),
    say.because[waiting ?? "time"],
    say.new(datePlace[locale]),
    [say.regards, ...signature].join("\n"),
  ]
    .join("\n\n")
    .replaceAll("\u00a0", " ")
}

/** The letter as it leaves. */
export function withDate(letter: string, at: number): string {
  const words = (locale: Locale) => `${longDay(at, locale)} ${atClock(at, locale)}`.replaceAll("\u00a0", " ")
  return letter.replaceAll(datePlace.da, words("da")).replaceAll(datePlace.en, words("en"))
}
