import type { da } from "../da.ts"

export const feeds: typeof da.feeds = {
  title: "Meetings in your calendar",
  help: "Make a secret address and subscribe to it in Outlook, Google or Apple Calendar. The meetings then follow when they change. Whoever has the address sees time, place and title of the meetings, but not who attends.",
  own: "My meetings",
  mine: (name) => `Meetings, ${name}`,
  on: "Has an address",
  off: "No address",
  open: "Make an address",
  renew: "Make a new address",
  revoke: "Close the address",
  url: "The address",
  once: "Copy it now. It is shown this once only. An earlier address for the same no longer works.",
  copy: "Copy the address",
  subscribe: "Open in the calendar program",
  since: (day) => `Made ${day}.`,
  read: (when) => `Last read ${when}.`,
  neverRead: "Not read yet.",
  link: "Get the meetings in your calendar",
}
