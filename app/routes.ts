import { index, layout, prefix, type RouteConfig, route } from "@remix-run/route-config"

/** Every URL of the house. State changes are nouns, one POST each; their modules have no page. */
export default [
  route("sign-in", "auth/sign-in.tsx"),
  route("sign-out", "auth/sign-out.ts"),
  route("start/:token", "auth/start.tsx"),
  route("language", "i18n/language.ts"),
  route("healthz", "admin/healthz.ts"),

  layout("ui/shell.tsx", [
    index("my-day/my-day.tsx"),
    route("inquiries", "inquiries/queue.tsx"),
    route("inquiries/:number", "inquiries/case.tsx"),
    route("settings", "auth/settings.tsx"),
    ...prefix("admin", [
      index("admin/index.tsx"),
      route("users", "admin/users/list.tsx"),
      route("users/new", "admin/users/new.tsx"),
      route("users/:id", "admin/users/edit.tsx"),
      route("units", "admin/units/list.tsx"),
      route("mailboxes", "admin/mailboxes/list.tsx"),
      route("mailboxes/new", "admin/mailboxes/new.tsx"),
      route("mailboxes/:id", "admin/mailboxes/edit.tsx"),
      route("mail", "admin/mail/ledger.tsx"),
      route("routing", "admin/routing/list.tsx"),
      route("routing/new", "admin/routing/new.tsx"),
      route("routing/:id", "admin/routing/edit.tsx"),
    ]),
  ]),

  ...prefix("inquiries/:number", [
    route("assignment", "inquiries/assignment.ts"),
    route("classification", "inquiries/classification.ts"),
    route("reply", "inquiries/reply.ts"),
    route("notes", "inquiries/notes.ts"),
    route("draft", "inquiries/draft.ts"),
    route("waiting", "inquiries/waiting.ts"),
    route("closure", "inquiries/closure.ts"),
    route("confidentiality", "inquiries/confidentiality.ts"),
  ]),
  route("inquiries/bulk", "inquiries/bulk.ts"),
  route("outbox/:id/cancellation", "inquiries/cancellation.ts"),
  route("messages/:id/html", "mail/message-html.ts"),
  route("messages/:id/raw", "mail/message-raw.ts"),
  route("attachments/:id", "mail/attachment.ts"),
  route("admin/mail/:id/raw", "admin/mail/raw.ts"),
  route("live", "live.ts"),
] satisfies RouteConfig
