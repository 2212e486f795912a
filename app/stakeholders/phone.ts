import { parsePhoneNumberFromString } from "libphonenumber-js/min"

/** What two spellings of one number have in common: "+4544000010" for "44 00 00 10"; digits as they stand otherwise. */
export const phoneLookup = (written: string): string => {
  const number = parsePhoneNumberFromString(written, "DK")
  return number?.isPossible() ? number.number : written.replace(/[^\d+]/g, "")
}

/** As it is read aloud here: "44 00 00 10", "+46 8 123 456 78"; what cannot be understood as it was written. */
export const phoneForReading = (written: string): string => {
  const number = parsePhoneNumberFromString(written, "DK")
  if (!number?.isPossible()) return written
  return number.countryCallingCode === "45" ? number.formatNational() : number.formatInternational()
}
