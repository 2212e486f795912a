/**
 * The address with its domain in lower case, or null where the text can't be one that mail is sent to. The quoted and
 * commented forms of RFC 5322 § 3.4.1 are refused: nobody has them, and they are how one address is made to look like another.
 */
export function readAddress(text: string): string | null {
  const match = /^([^\s@<>()[\]\\,;:"\p{Cc}]{1,200})@([^\s@<>()[\]\\,;:"\p{Cc}]{1,255})$/u.exec(text.trim())
  return match ? `${match[1]}@${match[2]?.toLowerCase()}` : null
}
