import ICAL from "ical.js"

/*
 * Text as iCalendar can hold it (RFC 5545 § 3.1 and § 3.3.11): no control character but tab and line end, and whole
 * characters only.
 */

/** Line ends of all kinds become \n. */
export const readableText = (text: string): string =>
  whole(text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(/[^\P{Cc}\n\t]/gu, ""))

/**
 * On one line. A backslash becomes a slash: parameters know no escapes, but ical.js, and with it Thunderbird, reads them
 * there all the same.
 */
export const readableName = (name: string): string =>
  whole(name.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").replaceAll("\\", "/")).trim()

/** The value of a property that ical.js does not know to be text. */
export const escapedText = (text: string): string =>
  ICAL.design.icalendar.value.text?.toICAL?.(readableText(text)) ?? ""

const whole = (text: string): string => text.replace(/[\ud800-\udfff]/gu, "\ufffd")
