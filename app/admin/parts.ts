/** The administration's pages, `/admin/…`, in their order. */
export const administrationParts = [
  "users",
  "units",
  "deadlines",
  "calendar",
  "sign-in",
  "service",
  "front-door",
  "news",
  "routing",
  "templates",
  "mailboxes",
  "mail",
  "retention",
  "audit",
] as const
