import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const here = dirname(fileURLToPath(import.meta.url))

const nearestWith = (file: string, folder: string): string =>
  existsSync(join(folder, file)) ? folder : nearestWith(file, dirname(folder))

/** The project's folder, wherever this runs from: from its source, or from what was made of it in build/. */
export const projectFolder = nearestWith("package.json", here)

const built = join(projectFolder, "build", "programs")

/**
 * How to run another program of ours, given its source: as it was built where this is built, too, and else through tsx,
 * which takes longer to start and several times the memory. To be run in `projectFolder`.
 */
export const programAt = (source: string): { file: string; execArgv: string[] } =>
  here.startsWith(built)
    ? { file: join(built, source.replace(/\.ts$/, ".js")), execArgv: [] }
    : { file: join(projectFolder, source), execArgv: ["--import", "tsx"] }
