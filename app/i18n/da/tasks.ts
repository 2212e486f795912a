import type { TaskKind } from "#app/tasks/task.ts"

const kinds: Record<TaskKind, string> = { "follow-up": "Følg op", callback: "Ring tilbage", task: "Opgave" }

/** Tasks and follow-ups, on a case, with a party and on My day. */
export const tasks = {
  title: "Opgaver",
  mine: "Opfølgning og opkald",
  kinds,
  states: { late: "Over dato", soon: "I dag", ok: "Kommer", done: "Gjort" },
  done: "Gjort",
  notDone: "Ikke gjort",
  doneLabel: (title: string) => `Gjort: ${title}`,
  change: "Flyt",
  changeLabel: (title: string) => `Flyt eller overdrag: ${title}`,
  moveTo: "Flyt til",
  moves: { day: "i morgen", week: "om en uge", month: "om en måned" },
  handOver: "Giv til",
  add: "Ny opgave",
  what: "Hvad skal gøres?",
  when: "Hvornår?",
  whenHint: "fx 4/12 eller fredag",
  who: "Hvem?",
  save: "Opret opgaven",
  none: "Ingen opgaver.",
  seeContact: "Se kontakten",
  said: {
    added: "Opgaven er oprettet",
    done: "Opgaven er gjort",
    reopened: "Opgaven er ikke gjort",
    moved: (day: string) => `Opgaven er flyttet til ${day}`,
    handedOver: (name: string) => `Opgaven er givet til ${name}`,
  },
  keys: { next: "næste og forrige opgave", done: "opgaven er gjort", undo: "fortryd" },
}
