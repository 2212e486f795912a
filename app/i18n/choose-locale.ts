import { isLocale, type Locale } from "./locale.ts"

/** The language of somebody we do not know: what they chose here before, else the first we have of what the browser asks for. */
export function chooseLocale(chosen: string | undefined, accepted: string | undefined): Locale {
  if (isLocale(chosen)) return chosen
  for (const range of preferences(accepted ?? "")) if (isLocale(range)) return range
  return "da"
}

/** "en-GB,da;q=0.8" as ["en", "da"] (RFC 9110 § 12.5.4). */
const preferences = (header: string) =>
  header
    .split(",", 20)
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";")
      const q = parameters
        .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
        .find((value) => value !== undefined)
      return { language: tag.split("-")[0] ?? "", weight: q === undefined ? 1 : Number(q) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language)
