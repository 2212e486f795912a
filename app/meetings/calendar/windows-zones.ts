/*
 * Microsoft's names of time zones, and the cities it shows instead of them, to the IANA name: Europe and the realm, from
 * CLDR's common/supplemental/windowsZones.xml (unicode-org/cldr, territory 001, but Romance as in Denmark).
 * All others come with a VTIMEZONE of their own, which is read then.
 */

// biome-ignore format: a table
const rows: [windows: string, cities: string, iana: string][] = [
  ["UTC", "Coordinated Universal Time", "Etc/UTC"],
  ["GMT Standard Time", "Dublin, Edinburgh, Lisbon, London", "Europe/London"],
  ["Greenwich Standard Time", "Monrovia, Reykjavik", "Atlantic/Reykjavik"],
  ["W. Europe Standard Time", "Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"],
  ["Central Europe Standard Time", "Belgrade, Bratislava, Budapest, Ljubljana, Prague", "Europe/Budapest"],
  ["Romance Standard Time", "Brussels, Copenhagen, Madrid, Paris", "Europe/Copenhagen"],
  ["Central European Standard Time", "Sarajevo, Skopje, Warsaw, Zagreb", "Europe/Warsaw"],
  ["GTB Standard Time", "Athens, Bucharest", "Europe/Bucharest"],
  ["E. Europe Standard Time", "Chisinau", "Europe/Chisinau"],
  ["FLE Standard Time", "Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius", "Europe/Kiev"],
  ["Kaliningrad Standard Time", "Kaliningrad", "Europe/Kaliningrad"],
  ["Turkey Standard Time", "Istanbul", "Europe/Istanbul"],
  ["Belarus Standard Time", "Minsk", "Europe/Minsk"],
  ["Russian Standard Time", "Moscow, St. Petersburg", "Europe/Moscow"],
  ["Volgograd Standard Time", "Volgograd", "Europe/Volgograd"],
  ["Astrakhan Standard Time", "Astrakhan, Ulyanovsk", "Europe/Astrakhan"],
  ["Saratov Standard Time", "Saratov", "Europe/Saratov"],
  ["Russia Time Zone 3", "Izhevsk, Samara", "Europe/Samara"],
  ["Azores Standard Time", "Azores", "Atlantic/Azores"],
  ["Greenland Standard Time", "Greenland", "America/Godthab"],
]

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z\d]+/g, "")

const known = new Map(rows.flatMap(([windows, cities, iana]) => [windows, cities].map((name) => [letters(name), iana])))

/** Of "Romance Standard Time" as of "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris"; undefined where it is none of them. */
export const zoneOfWindows = (name: string): string | undefined => known.get(letters(name.replace(/^\([^)]*\)/, "")))
