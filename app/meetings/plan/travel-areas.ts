/*
 * Municipalities that are near each other, by the first three figures' code of Statistics Denmark: its "landsdele" (NUTS 3),
 * which are the size of a day's journey here.
 */
const areas: Readonly<Record<string, readonly string[]>> = {
  "Byen København": ["101", "147", "155", "185"],
  "Københavns omegn": ["151", "153", "157", "159", "161", "163", "165", "167", "169", "173", "175", "183", "187"],
  Nordsjælland: ["190", "201", "210", "217", "219", "223", "230", "240", "250", "260", "270"],
  Bornholm: ["400"],
  Østsjælland: ["253", "259", "265", "269", "350"],
  "Vest- og Sydsjælland": ["306", "316", "320", "326", "329", "330", "336", "340", "360", "370", "376", "390"],
}
const areaOfCode = new Map(Object.entries(areas).flatMap(([area, codes]) => codes.map((code) => [`0${code}`, area])))

/** Null where the municipality is not known: it shares a day with nobody. `code`: "0259". */
export const travelArea = (code: string | null): string | null => (code && areaOfCode.get(code)) || null
