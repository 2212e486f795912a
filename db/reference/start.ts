/*
 * What a new authority begins with so that the first mail is filed at once. All of it is renamed or replaced in the
 * administration; the address is of RFC 2606's reserved .example, so nothing can be sent to anyone by mistake.
 */
export const firstUnit = { name: "Sekretariatet", signature: "Venlig hilsen\nBeskæftigelsesregionen" }
export const firstMailbox = { address: "henvendelse@region.example", name: "Beskæftigelsesregionen" }
