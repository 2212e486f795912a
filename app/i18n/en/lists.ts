import type { Messages } from "#app/i18n/messages.ts"
import { grouped } from "#app/i18n/numbers.ts"
import type { List } from "#app/stakeholders/lists/columns.ts"

const number = (n: number) => grouped(n, "en")
const organisations = (n: number) => (n === 1 ? "1 organisation" : `${number(n)} organisations`)
const people = (n: number) => (n === 1 ? "1 person" : `${number(n)} people`)

const counted: Record<List, (n: number) => string> = { organisations, people }
const rest = (n: number, how: string) => (n === 0 ? "" : `. ${number(n)} ${n === 1 ? "was" : "were"} ${how}`)

export const lists: Messages["lists"] = {
  title: "Stakeholders",
  titles: { organisations: "Organisations", people: "People" },
  summary: { organisations: (n) => `${organisations(n)}.`, people: (n) => `${people(n)}.` },
  languages: { da: "Danish", en: "English" },
  viewsLabel: "Lists and views",
  import: "Import",
  add: { organisations: "New organisation", people: "New person" },
  caption: (list) => `${list}, as filtered now`,
  columns: {
    region: "Region",
    parent: "Part of",
    people: "People",
    lastContact: "Last contact",
    preferredChannel: "Preferred channel",
  },
  columnsTitle: "Columns",
  showColumns: "Show the columns",
  nameless: "(no name)",
  selectAll: "Select all on the page",
  select: (name) => `Select ${name}`,
  me: "Myself",
  nobody: "Nobody",
  filterLabel: "Filter the list",
  searchLabel: "Search the list",
  clearFilters: "Remove all filters",
  filters: {
    group: "Target group",
    municipality: "Municipality",
    region: "Region",
    owner: "Owner",
    agreement: "Framework agreement",
    inForce: "In force",
    quiet: "No contact for",
    days: (n) => (n === 365 ? "1 year" : `${n} days`),
    missing: "Lacks",
    regions: { hovedstaden: "Hovedstaden", sjaelland: "Sjælland" },
    missables: { cvr: "CVR no.", mail: "Mail", phone: "Phone" },
  },
  empty: {
    all: { organisations: "There are no organisations yet", people: "There are no people yet" },
    allHelp: "They come by themselves with your mail. If you have a list, you can import it.",
    narrowed: { organisations: "No organisations match the filters", people: "No people match the filters" },
    narrowedHelp: "Remove a filter, or search for something else.",
  },
  bulk: {
    label: "With the selected",
    selected: (n) => `${number(n)} selected`,
    all: (n) => `All ${number(n)} in the view`,
    owner: "Owner",
    group: "Target group",
    municipality: "Municipality",
    none: "None",
    language: "Language",
    channel: "Preferred channel",
    unknown: "Not known",
    leave: "End position",
    leaveHelp: "They are no longer there: the position the list shows ends today",
  },
  done: {
    edited: (list, n, left) =>
      n === 0
        ? "Nothing to change. They are so already."
        : `${counted[list](n)} ${n === 1 ? "is" : "are"} changed${rest(left, "so already")}`,
    ended: (_, n, left) =>
      n === 0
        ? "No positions are ended. They have none that is open."
        : `${n === 1 ? "1 position is" : `${number(n)} positions are`} ended${rest(left, "without a position")}`,
    restored: (list, n, left) =>
      `${counted[list](n)} ${n === 1 ? "is" : "are"} as before${left === 0 ? "" : `. ${number(left)} changed since and stay as they are`}`,
  },
  copyAddresses: "Copy mail addresses",
  copied: (n) => (n === 1 ? "1 mail address is copied" : `${number(n)} mail addresses are copied`),
  copyFailed: "The mail addresses could not be copied. Try again.",
  export: { title: "Export", csv: "CSV for Excel", xlsx: "Excel (.xlsx)", mailing: "Mailing list (CSV)" },
  fileNames: { organisations: "organisations", people: "people", mailing: "mailing-list" },
  views: {
    title: "View",
    name: "Name",
    newName: "Save as a new view",
    save: "Save view",
    shared: "Shared with all",
    sharedMark: "shared",
    change: "Save changes",
    keep: (name) => `Keep filters and columns in “${name}”`,
    remove: "Delete",
    saved: (name) => `The view “${name}” is saved`,
    changed: (name) => `The view “${name}” is changed`,
    removed: (name) => `The view “${name}” is deleted`,
  },
  keys: { edit: { organisations: "set owner", people: "set language" }, search: "search the list" },
}
