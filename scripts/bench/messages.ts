const paragraph =
  "Vi er en virksomhed med omkring fyrre medarbejdere, og vi overvejer at indføre arbejdsfordeling i en periode, mens " +
  "ordrebogen er tynd. Vi vil gerne vide, hvilken blanket vi skal bruge, hvor lang tid sagen tager, og om vi må begynde, " +
  "før vi har hørt fra jer. Vores tillidsrepræsentant er enig i, at det er den rigtige løsning for alle parter.\r\n\r\n"

/** 4 KB, as people write: quoted-printable text with Danish letters, HTML beside it, each from somebody else. */
export function benchMail(n: number): Buffer {
  const text = `Hej\r\n\r\n${paragraph.repeat(4)}Kan I svare inden fredag?\r\n\r\nVenlig hilsen\r\nAfsender ${n}\r\n`
  const html = `<html><body><p>Hej</p>${`<p>${paragraph.trim()}</p>`.repeat(4)}<p>Kan I svare inden fredag?</p></body></html>`
  const head = [
    `Received: from mta.example by mx.region.example with ESMTPS id ${n}; Mon, 23 Nov 2026 09:00:00 +0100`,
    `From: Afsender ${n} <afsender@virksomhed${n}.example>`,
    "To: henvendelse@region.example",
    `Subject: =?utf-8?q?Arbejdsfordeling_p=C3=A5_afdeling_${n}?=`,
    `Message-ID: <bench-${n}@virksomhed${n}.example>`,
    "Date: Mon, 23 Nov 2026 09:00:00 +0100",
    "MIME-Version: 1.0",
    'Content-Type: multipart/alternative; boundary="b"',
  ]
  const part = (type: string, body: string) =>
    `--b\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(body)}\r\n`
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${part("text/plain", text)}${part("text/html", html)}--b--\r\n`)
}

const quotedPrintable = (text: string) =>
  text
    .replace(/[=\u0080-\uffff]/g, (sign) =>
      [...Buffer.from(sign)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(""),
    )
    .replace(/[^\r\n]{70}(?![^\r\n]{0,2}[\r\n])/g, (line) => (/=.?$/.test(line) ? line : `${line}=\r\n`))
