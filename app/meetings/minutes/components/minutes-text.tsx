import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { MinutesContent } from "#app/meetings/minutes/content.ts"
import { type DocumentPart, documentParts } from "#app/meetings/minutes/document-text.ts"
import { ComparedText } from "#app/ui/compared-text.tsx"

/** Minutes in full; with `before`, what has come and gone since stands marked in them. */
export function MinutesText({ content, before }: { content: MinutesContent; before: MinutesContent | null }) {
  const t = useMessages()
  const locale = useLocale()
  const parts = documentParts(content, t, locale)
  const old = before && documentParts(before, t, locale)
  const gone = (old ?? []).filter(({ heading }) => !parts.some((part) => bare(part.heading) === bare(heading)))
  return (
    <article className="document top-gap">
      {parts.map((part) => (
        <Part
          key={part.heading}
          part={part}
          old={old?.find(({ heading }) => bare(heading) === bare(part.heading))}
          compared={old !== null}
        />
      ))}
      {gone.map((part) => (
        <Part key={part.heading} part={{ heading: part.heading, paragraphs: [] }} old={part} compared />
      ))}
    </article>
  )
}

/** An item is the same whatever its number. */
const bare = (heading: string) => heading.replace(/^\d+\. /, "")

function Part({ part, old, compared }: { part: DocumentPart; old?: DocumentPart; compared: boolean }) {
  const text = part.paragraphs.join("\n\n")
  return (
    <section>
      <h2>{part.heading}</h2>
      <p className="as-written">
        <ComparedText before={compared ? (old?.paragraphs.join("\n\n") ?? "") : null} text={text} />
      </p>
    </section>
  )
}
