/*
 * What is compared when an answer comes back. Mail programs change the case of both, and the scheme's (MAILTO:).
 */

/** The address alone, in lower case; "" where the text holds none (Apple's "urn:uuid:…", Exchange's "invalid:nomail"). */
export function addressKey(text: string): string {
  const bare = /(?:^|:)\s*mailto:([^:]*)$/i.exec(text)?.[1] ?? text
  const address = bare.trim().toLowerCase()
  return /^[^\s@<>:;,"]{1,200}@[^\s@<>:;,"]{1,255}$/.test(address) ? address : ""
}

/**
 * The UID in lower case. Exchange keeps the UID of others inside an id of its own, in hexadecimal, and some versions
 * answer with that: a header of 40 bytes, then "vCal-Uid", 1 as 32 bits, the UID and a NUL (MS-OXOCAL § 2.2.1.27).
 */
export function uidKey(uid: string): string {
  const wrapped = exchangeId.exec(uid.trim())?.[1]
  return (wrapped ? fromHex(wrapped) : uid).trim().toLowerCase()
}

const exchangeId =
  /^040000008200e00074c5b7101a82e008[\da-f]{48}7643616c2d55696401000000((?:[\da-f]{2}){1,500}?)(?:00)*$/i

const fromHex = (hex: string): string =>
  new TextDecoder().decode(Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)))
