/** One A4 page with these lines, the first as its heading (ISO 32000-1): enough for a file that the demo hands out. */
export function pdfOf([heading = "", ...lines]: readonly string[]): Buffer {
  const shown = (text: string) => `(${text.replace(/[\\()]/g, "\\$&")}) Tj`
  const content = [
    ...["BT", "/F1 20 Tf", "72 760 Td", shown(heading), "/F1 12 Tf"],
    ...lines.flatMap((line) => ["0 -28 Td", shown(line)]),
    "ET",
  ].join("\n")
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ]
  let file = "%PDF-1.4\n"
  const places = objects.map((object, n) => {
    const at = file.length
    file += `${n + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  // WinAnsi has the Danish letters where Latin-1 has them.
  return Buffer.from(file, "latin1")
}
