import type { Need } from "#app/deadlines/need.ts"
import type { ParsedAttachment, ParsedMail } from "./message.ts"

/** A parsed mail, and what its sender asks for by when. */
export type ReadMail = ParsedMail & { need: Need }
/** The same with its attachments in the blob store under their SHA-256. */
export type StoredAttachment = Omit<ParsedAttachment, "bytes"> & { sha256: string }
export type StoredMail = Omit<ReadMail, "attachments"> & { attachments: StoredAttachment[] }
