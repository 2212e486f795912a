import { useMessages } from "#app/i18n/use-messages.ts"

/** What was written beside the answers; in no order that would tell by whom. */
export function Comments({ comments }: { comments: string[] }) {
  const { results: say } = useMessages().surveys
  if (comments.length === 0) return null
  return (
    <details className="said">
      <summary>{`${say.comments} (${comments.length})`}</summary>
      <ul>
        {comments.map((comment) => (
          <li key={comment} className="quote">
            »{comment}«
          </li>
        ))}
      </ul>
    </details>
  )
}
