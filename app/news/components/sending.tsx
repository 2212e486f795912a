import { Form, Link, useRevalidator } from "@remix-run/react"
import { useEffect } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Fact } from "#app/ui/fact.tsx"
import { Notice } from "#app/ui/notice.tsx"
import type { NewsState } from "../item.ts"
import { newsPath } from "../paths.ts"
import type { NewsCounts } from "../queries.server.ts"

type Item = {
  id: number
  state: NewsState
  revision: number
  counts: NewsCounts
  /** Who would get it, or has yet to. */
  recipients: number
  /** The time to take it back is over. */
  begun: boolean
}

/** How often the page looks while mails leave. */
const LOOK_MS = 3_000

/** What can be done with an item, and how far it has come. */
export function Sending({ item }: { item: Item }) {
  const { id, state, counts, recipients } = item
  const { item: say, list, states } = useMessages().news
  if (state === "discarded")
    return (
      <Notice state="wait">
        <Form method="post" className="row">
          <span>{states.discarded}</span>
          <button className="button" type="submit" name="intent" value="restore">
            {say.restore}
          </button>
        </Form>
      </Notice>
    )
  if (state === "draft")
    return (
      <Form method="post" className="row">
        <input type="hidden" name="revision" value={item.revision} />
        <button className="button primary" type="submit" name="intent" value="send">
          {say.send(recipients)}
        </button>
        <Link className="button" to={newsPath(id, "edit")}>
          {say.edit}
        </Link>
        <button className="button" type="submit" name="intent" value="discard">
          {say.discard}
        </button>
      </Form>
    )
  return (
    <>
      {state === "sending" && <UnderWay item={item} />}
      {state === "stopped" && (
        <Notice state="soon">
          <p>{say.stopped}</p>
        </Notice>
      )}
      <dl className="figures">
        {(["sent", "waiting", "failed", "left"] as const).map((key) => (
          <div key={key}>
            <Fact name={key === "waiting" ? say.waiting : list.columns[key]}>
              {key === "waiting" && state === "sending" ? counts.waiting + recipients : counts[key]}
            </Fact>
          </div>
        ))}
      </dl>
    </>
  )
}

function UnderWay({ item: { counts, recipients, begun } }: { item: Item }) {
  const say = useMessages().news.item
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const look = setInterval(() => {
      if (!document.hidden) revalidate()
    }, LOOK_MS)
    return () => clearInterval(look)
  }, [revalidate])
  const gone = counts.sent + counts.failed
  const all = gone + counts.waiting + recipients
  return (
    <Notice state="soon">
      <Form method="post" className="row">
        <span>{begun ? say.underWay(gone, all) : say.soon(all)}</span>
        <button className="button" type="submit" name="intent" value="hold">
          {begun ? say.stop : say.takeBack}
        </button>
      </Form>
      {begun && <progress className="wide" max={all} value={gone} aria-label={say.progress} />}
    </Notice>
  )
}
