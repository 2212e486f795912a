/** "/admin/templates", or one of them, or what stands beneath that one. */
export const templatesPath = (one?: number | "new", part?: "versions") =>
  ["/admin/templates", one, part].filter(Boolean).join("/")
