import { readFeast } from "../feasts.ts"
import { pattern } from "../fold.ts"
import { type SoughtParser, span, spanParser } from "../span.ts"
import { calendarDate, dayIn, lastWorkingDay } from "../working-days.ts"

/** "inden påske", "efter sommerferien", "før Kristi himmelfartsferien". Not a wish: "god påske". */
const feast = spanParser(
  pattern(
    String.raw`
    (?<!\b(?:god|godt|glædelig|dejlig|rigtig god|holder|holdt|på|afholder) )\b(?:(?<after>efter
    |på den anden side af) )?(?<name>påske(?:n|ferien|helligdagene|dagene)?|pinse(?:n|ferien|dagene)?|(?:kristi
    |kr\.) himmelfart(?:s?dag|s?ferien)?|grundlovsdag|jul(?:en|eferien|edagene|eaften|eaftensdag)?|vinterferien
    |efterårsferien|sommerferien)\b
  `,
  ),
  ({ name = "", after }, now) => readFeast(name, now, after === undefined ? "before" : "after"),
)

/** Abolished from 2024 (lov nr. 214 af 6. marts 2023): nobody can tell what day is meant. */
const abolished = spanParser(pattern(String.raw`\bstore ?bededag(?:en|sferien)?\b`), (_, { today }) =>
  span("day", today, { flags: ["no-such-date"] }),
)

const aroundNewYear = spanParser(
  pattern(String.raw`
    \b(?:(?<between>mellem jul og nytår|i mellemdagene)|(?:i det nye år|(?:efter|på den anden side af) (?:nytår
    |årsskiftet)))\b
  `),
  ({ between }, { today }) => {
    const { year, month } = calendarDate(today)
    if (between !== undefined) return span("within", lastWorkingDay(dayIn(year, 12, 30)))
    return span("after", dayIn(month === 1 ? year : year + 1, 1, 1))
  },
)

export const feastParsers: SoughtParser[] = [feast, abolished, aroundNewYear]
