import { red } from "./say.mjs"

const levels = { 10: "trace", 20: "debug", 30: "info", 40: "warning", 50: "error", 60: "fatal" }

/** One line of a child's output for a person: pino's JSON becomes time, child, level and message; the rest stays. */
export function forTerminal(child, line) {
  const entry = parse(line)
  if (!entry) return line === "" ? null : `${child.padEnd(6)} ${line}`
  const time = new Date(entry.time).toTimeString().slice(0, 8)
  const level = levels[entry.level] ?? "info"
  const words = [entry.msg, entry.err?.message].filter((word, n, all) => word && all.indexOf(word) === n).join(": ")
  const text = `${time} ${child.padEnd(6)} ${level === "info" ? "" : `${level} `}${words}`
  const stack = entry.level >= 50 && entry.err?.stack ? `\n${entry.err.stack}` : ""
  return entry.level >= 50 ? red(text) + stack : text
}

function parse(line) {
  if (!line.startsWith("{")) return null
  try {
    const entry = JSON.parse(line)
    return typeof entry.time === "number" && typeof entry.level === "number" ? entry : null
  } catch {
    return null
  }
}

/** Calls `each` with every whole line of a stream; a last one without an end too. */
export function eachLine(stream, each) {
  let rest = ""
  stream.setEncoding("utf8")
  stream.on("data", (chunk) => {
    const lines = (rest + chunk).split("\n")
    rest = lines.pop()
    for (const line of lines) each(line)
  })
  stream.on("end", () => rest && each(rest))
}
