import type { Need } from "../need.ts"
import { pattern } from "./fold.ts"
import type { Hold } from "./resolve.ts"

const words = (source: string) => pattern(String.raw`(?<![\w-])(?:${source})`)

const statutory = words(
  String.raw`
    lovens? |lovpligtig|lovbestemt|lovgivning|offentlighedslov|forvaltningslov|forordning|gdpr|databeskyttelses
    |aktindsigt|§ ?\d|efter loven|statutory|freedom of information|by law
  `,
)
const press = words(
  String.raw`
    (?:går|gå) i (?:trykken|luften)|trykke|sender (?:live|direkte)|redaktion|artikl?e?n?\b|avisen?|citat
    |interview|indslag|udsendelse|nyhed(?:er|erne)|journalist|print|on air|broadcast|article|our readers
    |min deadline|my deadline|presse
  `,
)
const meeting = words(
  String.raw`
    \w{0,20}møde(?:t|r|rne)?\b|\w{0,14}udvalg(?:et)?\b|bestyrelsen?|byråd|samråd|konference|seminar
    |generalforsamling|drøftes|dagsorden|forelægges|board|meeting|conference|committee
  `,
)

/** Why the time matters, where the sentence that states it, or else the rest of the message, says so. */
export const readConsequence = (sentence: string, message: string, hold: Hold | null): Need["consequence"] => {
  if (hold === "event") return "meeting"
  if (press.test(sentence)) return "press"
  if (statutory.test(sentence)) return "statutory"
  if (meeting.test(sentence)) return "meeting"
  return /(?:journalist|redaktion|\bavis|dagblad|\bradio|reporter|correspondent|nyhed(?:er|s)|i trykken)/.test(message)
    ? "press"
    : null
}
