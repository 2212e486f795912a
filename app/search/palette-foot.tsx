import { useMessages } from "#app/i18n/use-messages.ts"

/** The keys, and how many hits there are; said aloud when they change. */
export function PaletteFoot({ hits, ms }: { hits: { total: number; more: boolean } | null; ms: number }) {
  const { search } = useMessages()
  return (
    <footer>
      <p className="keys">
        <span>
          <kbd>↑</kbd>
          <kbd>↓</kbd> {search.keys.choose}
        </span>
        <span>
          <kbd>↵</kbd> {search.keys.open}
        </span>
        <span>
          <kbd>Ctrl ↵</kbd> {search.keys.newTab}
        </span>
      </p>
      <span className="muted" role="status">
        {hits && search.took(search.hits(hits.total, hits.more), ms)}
      </span>
    </footer>
  )
}
