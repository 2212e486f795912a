import { weekdayOf } from "../../zone.ts"
import { daysOf, readFeast } from "../feasts.ts"
import { pattern } from "../fold.ts"
import { type SoughtParser, span, spanParser } from "../span.ts"
import { calendarDate, dayIn, lastWorkingDay, nextWorkingDay } from "../working-days.ts"
import { WEEKDAY, weekdayNumber } from "./words.ts"

const SINGLE = String.raw`
    palmesøndag|skærtorsdag|langfredag|(?:(?:1\.|2\.|første|anden) ?)(?:påske|pinse|jule|nytårs)dag|påskedag|pinsedag|(?:kristi
    |kr\.|chr\.) ?himmelfartsdag|lillejuleaften(?:sdag)?|nytårsaften(?:sdag)?|nytårsdag|(?:sankt|sct\.|skt\.) ?hans(?:aften)?`
const LASTING = String.raw`
    påske(?:n|ferien|helligdagene|dagene)?|pinse(?:n|ferien|dagene)?|(?:kristi
    |kr\.) ?himmelfart(?:s?dag|s?ferien)?|grundlovsdag|jul(?:en|eferien|edagene|eaften|eaftensdag)?|vinterferien
    |efterårsferien|sommerferien`

/** "onsdag før påske", "dagen efter 2. påskedag", "den første arbejdsdag efter påske": a day by the feast beside it. */
const besideFeast = spanParser(
  pattern(
    String.raw`
    (?<![\w-])(?:på )?(?:(?<weekday>${WEEKDAY})(?:en)?|(?<workday>(?:den )?(?:første|sidste) (?:arbejds|hver)?dag)|(?:aften|dag)en) (?:lige |umiddelbart )?(?:(?<after>efter)|før|inden|op til|forud for) (?:den )?(?<name>${SINGLE}|${LASTING})(?![\w-])
  `,
  ),
  ({ weekday, workday, after, name = "" }, now) => {
    const days = daysOf(name, now, after === undefined ? "before" : "after")
    if (days === null) return null
    const next = after === undefined ? days.from - 1 : days.to + 1
    if (workday !== undefined) return span("day", after === undefined ? lastWorkingDay(next) : nextWorkingDay(next))
    if (weekday === undefined) return span("day", next)
    const away =
      after === undefined ? weekdayOf(next) - weekdayNumber(weekday) : weekdayNumber(weekday) - weekdayOf(next)
    const steps = (away + 7) % 7
    return span("day", after === undefined ? next - steps : next + steps)
  },
)

/** "senest skærtorsdag", "inden 2. pinsedag" */
const holiday = spanParser(pattern(String.raw`(?<![\w-])(?<name>${SINGLE})(?![\w-])`), ({ name = "" }, now) =>
  readFeast(name, now, "before"),
)

/** "inden påske", "efter sommerferien", "før Kristi himmelfartsferien". Not a wish: "god påske". */
const feast = spanParser(
  pattern(
    String.raw`
    (?<!\b(?:god|godt|glædelig|dejlig|rigtig god|holder|holdt|på|afholder) )\b(?:(?<after>efter
    |på den anden side af) )?(?<name>${LASTING})\b
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

export const feastParsers: SoughtParser[] = [besideFeast, holiday, feast, abolished, aroundNewYear]
