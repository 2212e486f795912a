/** A message as it stands on the wire. Header text and body may hold any bytes. */
export function raw(headers: Record<string, string | Buffer>, body: string | Buffer = ""): Buffer {
  const lines = Object.entries(headers).map(([name, value]) =>
    Buffer.concat([Buffer.from(`${name}: `), Buffer.from(value), Buffer.from("\r\n")]),
  )
  return Buffer.concat([...lines, Buffer.from("\r\n"), Buffer.from(body)])
}

export const usual = {
  From: "Eva Holm <eva@firma.example>",
  To: "post@rar.example",
  Subject: "Varsling",
  "Message-ID": "<1@firma.example>",
  Date: "Mon, 23 Nov 2026 10:00:00 +0100",
  "MIME-Version": "1.0",
}

export type Part = { headers: Record<string, string>; body: string | Buffer }
export const part = (contentType: string, body: string | Buffer, headers: Record<string, string> = {}): Part => ({
  headers: { "Content-Type": contentType, ...headers },
  body,
})

export function multipart(subtype: string, parts: Part[], boundary = "b"): Part {
  const body = parts.flatMap(({ headers, body }) => [
    Buffer.from(`--${boundary}\r\n`),
    raw(headers, body),
    Buffer.from("\r\n"),
  ])
  return part(
    `multipart/${subtype}; boundary="${boundary}"`,
    Buffer.concat([...body, Buffer.from(`--${boundary}--\r\n`)]),
  )
}

export const message = ({ headers, body }: Part, extra: Record<string, string | Buffer> = {}): Buffer =>
  raw({ ...usual, ...extra, ...headers }, body)

/** Text in the one-byte charset of Western Windows. */
export const latin = (text: string): Buffer => Buffer.from(text, "latin1")
