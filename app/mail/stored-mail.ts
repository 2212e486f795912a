import type { ParsedAttachment, ParsedMail } from "./message.ts"

/** A parsed mail whose attachments lie in the blob store under their SHA-256. */
export type StoredAttachment = Omit<ParsedAttachment, "bytes"> & { sha256: string }
export type StoredMail = Omit<ParsedMail, "attachments"> & { attachments: StoredAttachment[] }
