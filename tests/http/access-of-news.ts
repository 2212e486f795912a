import { administrators, everybody, noPost, type Row, senders } from "./access-answers.ts"

/** The news service and publications: what is open to all, what those who send news do, and what administrators set. */
export const newsRows: Record<string, Row[]> = {
  "news/subscribe.tsx": [{ at: "/nyheder", get: everybody(200), post: everybody(400) }],
  "news/confirm.tsx": [
    // Whoever comes first confirms; the link works once.
    { at: "/nyheder/bekraeft/{newsAsked}", get: everybody(200), post: "303 410 410 410 410 410" },
    { at: "/nyheder/bekraeft/guessed", get: everybody(404), post: everybody(404) },
  ],
  "news/mine.tsx": [
    { at: "/nyheder/mine/{newsMine}", get: everybody(200), post: everybody(400) },
    { at: "/nyheder/mine/guessed", get: everybody(404), post: everybody(404) },
  ],
  "news/stop.tsx": [
    { at: "/nyheder/afmeld/{newsStop}", get: everybody(200), post: everybody(200) },
    { at: "/nyheder/afmeld/guessed", get: everybody(404), post: everybody(404) },
  ],
  "news/list.tsx": [{ at: "/news", get: senders(200), post: noPost }],
  "news/new.tsx": [{ at: "/news/new", get: senders(200), post: senders(400) }],
  "news/item.tsx": [
    { at: "/news/{newsDraft}", get: senders(200), post: senders(400) },
    { at: "/news/999", get: senders(404), post: senders(404) },
  ],
  "news/edit.tsx": [
    { at: "/news/{newsDraft}/edit", get: senders(200), post: senders(400) },
    { at: "/news/999/edit", get: senders(404), post: senders(404) },
  ],
  "publications/material.tsx": [
    { at: "/materiale/a-kasser", get: everybody(200), post: noPost },
    { at: "/materiale/mistyped", get: everybody(302), post: noPost },
  ],
  "publications/file.ts": [
    { at: "/materiale/fil/{published}", get: everybody(200), post: noPost },
    { at: "/materiale/fil/{expired}", get: "404 404 200 404 200 200", post: noPost },
  ],
  "publications/list.tsx": [{ at: "/publications", get: senders(200), post: noPost }],
  "publications/new.tsx": [{ at: "/publications/new", get: senders(200), post: senders(400) }],
  "publications/one.tsx": [
    { at: "/publications/{publication}", get: senders(200), post: senders(400) },
    { at: "/publications/999", get: senders(404), post: senders(404) },
  ],
  "news/admin/page.tsx": [{ at: "/admin/news", get: administrators(200), post: administrators(400) }],
  "news/admin/consents.tsx": [{ at: "/admin/news/consents", get: administrators(200), post: noPost }],
  "news/admin/export.ts": [{ at: "/admin/news/consents/export", get: administrators(200), post: noPost }],
}
