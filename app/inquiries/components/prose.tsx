import { Fragment } from "react"
import { highlight } from "#app/inquiries/quote.ts"
import { Named } from "#app/mentions/components/named.tsx"

type Props = { text: string; quote?: string | null; mentions?: readonly string[] }

/** Written text in its own paragraphs and lines; the sender's words on when, and the colleagues a note names, are marked. */
export function Prose({ text, quote = null, mentions = [] }: Props) {
  return (
    <div className="body prose" dir="auto">
      {keyed(highlight(text, quote)).map(([key, paragraph]) => (
        <p key={key}>
          {keyed(paragraph).map(([key, line]) => (
            <Fragment key={key}>
              {key > 0 && <br />}
              {keyed(line).map(([key, { text, marked }]) =>
                marked ? <mark key={key}>{text}</mark> : <Named key={key} text={text} words={mentions} />,
              )}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}

/** A text's parts have no name but their place in it, and are never moved about. */
const keyed = <Item,>(items: readonly Item[]): [key: number, item: Item][] => items.map((item, index) => [index, item])
