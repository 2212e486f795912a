/**
 * Where to go after a form: a path of ours, or `fallback`. Browsers read "//evil.example" and "/\evil.example" as another
 * host, and drop tabs and line breaks before they look.
 */
export function safeNext(next: unknown, fallback = "/"): string {
  if (typeof next !== "string" || !next.startsWith("/") || /[\\\p{Cc}]/u.test(next)) return fallback
  const url = URL.canParse(next, "http://here.invalid") ? new URL(next, "http://here.invalid") : null
  return url?.origin === "http://here.invalid" ? url.pathname + url.search : fallback
}
