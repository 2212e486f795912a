/* Plain Node, like everything in this folder: it runs before there is a node_modules. */

const colours = process.stdout.isTTY && !process.env.NO_COLOR
const paint = (code) => (text) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text)
export const bold = paint("1")
export const faint = paint("2")
export const red = paint("31")

/** A mistake of the surroundings that a person can mend: shown as plain words, never with a stack. */
export class Trouble extends Error {}

export const say = (text = "") => console.log(text)

/** Runs a step under one line of progress. */
export async function step(title, work) {
  const started = Date.now()
  if (process.stdout.isTTY) process.stdout.write(`${faint("·")} ${title} …`)
  else say(`${title} …`)
  try {
    const result = await work()
    if (process.stdout.isTTY) say(`\r✓ ${title} ${faint(`(${Math.round((Date.now() - started) / 1000)} s)`)}  `)
    return result
  } catch (error) {
    if (process.stdout.isTTY) say(`\r${red("✗")} ${title}    `)
    throw error
  }
}

/** Ends the process with the plain words of a Trouble, or the whole of an unexpected error. */
export function fail(error) {
  console.error(error instanceof Trouble ? `\n${red("Rettidig cannot start.")}\n${error.message}\n` : error)
  process.exit(1)
}
