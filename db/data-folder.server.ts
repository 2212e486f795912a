import { mkdirSync } from "node:fs"

/**
 * Makes the folder of the house's data, which holds people's mails: for the user it runs as and nobody else on the machine.
 * One that is there keeps its mode, since somebody may have set it (docs/operations).
 */
export const makeDataFolder = (folder: string): void => void mkdirSync(folder, { recursive: true, mode: 0o700 })
