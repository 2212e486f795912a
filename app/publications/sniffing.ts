const zip = [0x50, 0x4b, 0x03, 0x04]
const office = "application/vnd.openxmlformats-officedocument"
const open = "application/vnd.oasis.opendocument"

/** What may be published, by its ending: how its bytes begin, and what it is handed out as. */
const allowed: Readonly<Record<string, { begins: readonly number[]; contentType: string }>> = {
  pdf: { begins: [0x25, 0x50, 0x44, 0x46, 0x2d], contentType: "application/pdf" },
  docx: { begins: zip, contentType: `${office}.wordprocessingml.document` },
  xlsx: { begins: zip, contentType: `${office}.spreadsheetml.sheet` },
  pptx: { begins: zip, contentType: `${office}.presentationml.presentation` },
  odt: { begins: zip, contentType: `${open}.text` },
  ods: { begins: zip, contentType: `${open}.spreadsheet` },
}

export const allowedEndings = Object.keys(allowed)

/** The type of a file by its ending and its first bytes; null where the two do not agree, or it is none that we publish. */
export function sniff(name: string, bytes: Uint8Array): string | null {
  const kind = allowed[/\.([a-z\d]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ""]
  return kind?.begins.every((byte, at) => bytes[at] === byte) ? kind.contentType : null
}
