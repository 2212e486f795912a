import { readdirSync, readFileSync } from "node:fs"

/** What a process has used so far: CPU in milliseconds, and the most memory it ever held in megabytes (Linux /proc). */
export type Usage = { cpuMs: number; peakMb: number }

/** The process and its children, each by the name of what it runs. */
export function listFamily(pid: number): { pid: number; command: string }[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const parent = statOf(Number(name))?.[1]
      return parent === undefined ? [] : [{ pid: Number(name), parent: Number(parent) }]
    })
  const family = [pid]
  for (const one of family) family.push(...parents.filter(({ parent }) => parent === one).map((child) => child.pid))
  return family.map((member) => ({ pid: member, command: read(member, "cmdline").replaceAll("\0", " ").trim() }))
}

export function usageOf(pid: number): Usage {
  const stat = statOf(pid)
  const [, peakKb = "0"] = /VmHWM:\s+(\d+)/.exec(read(pid, "status")) ?? []
  return { cpuMs: TICK_MS * (Number(stat?.[11] ?? 0) + Number(stat?.[12] ?? 0)), peakMb: Number(peakKb) / 1024 }
}

/** What all threads of a process have used of processors so far, in milliseconds, exact where ticks would be too coarse. */
export const processorTime = (pid: number): number =>
  readdirSync(`/proc/${pid}/task`).reduce(
    (ns, task) => ns + Number.parseInt(read(pid, `task/${task}/schedstat`), 10),
    0,
  ) / 1e6

/** USER_HZ is 100 on every Linux that Node runs on. */
const TICK_MS = 10

/** From the third field on: the second, the name, may hold anything. */
const statOf = (pid: number) => /^.*\) (.*)$/s.exec(read(pid, "stat"))?.[1]?.split(" ")

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "latin1")
  } catch {
    return ""
  }
}
