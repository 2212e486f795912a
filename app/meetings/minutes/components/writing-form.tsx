import { useEffect, useState } from "react"
import { atClock } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { type AgendaItem, itemTitle } from "#app/meetings/minutes/agenda.ts"
import type { MinutesView } from "#app/meetings/minutes/minutes-query.server.ts"
import type { Clash, WritingAnswer } from "#app/meetings/minutes/writing-answer.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { Notice } from "#app/ui/notice.tsx"
import { LockedNotice } from "./locked-notice.tsx"
import { type Saved, useWriting } from "./use-writing.ts"

type Props = {
  meeting: MinutesView["meeting"]
  item: AgendaItem
  /** What a browser without JavaScript was answered. */
  answer?: WritingAnswer
  /** Whether the minutes can be written at all. */
  open: boolean
  /** The item has been taken off the agenda. */
  gone?: boolean
  /** Whether the item's title stands above the field, where nothing else says it. */
  named?: boolean
}

/** An item's place on the meeting's page. */
export const itemAnchor = (key: string) => `minutes-${key.replace(":", "-")}`

/**
 * What was said of an item: saved as one types; without JavaScript by its button. Once it can't be written any more it is
 * read; but what was typed and not saved by then stays in its field.
 */
export function WritingForm({ meeting, item, answer, open, gone = false, named = false }: Props) {
  const { minutes } = useMessages()
  const locale = useLocale()
  const own = answer?.key === item.key ? answer : undefined
  const writing = useWriting(meetingPath(meeting.id, "writing/save"), item, open, {
    text: own?.text ?? item.minutes,
    clash: own?.conflict ?? null,
    locked: own?.locked ? (own.refused ?? "") : null,
  })
  const id = itemAnchor(item.key)
  const title = itemTitle(item, meeting.type, locale)
  const stuck = writing.unsaved && (!open || writing.locked !== null)
  if (!open && !stuck)
    return <p className="as-written">{item.minutes || <span className="muted">{minutes.nothingWritten}</span>}</p>
  return (
    <form
      method="post"
      action={meetingPath(meeting.id, "writing")}
      className="field"
      onSubmit={(event) => event.preventDefault()}
    >
      <input type="hidden" name="key" value={item.key} />
      <input type="hidden" name="revision" value={writing.clash?.revision ?? item.revision} />
      <label htmlFor={id}>{named ? title : minutes.text}</label>
      <textarea
        className="control"
        id={id}
        name="text"
        aria-label={minutes.textOf(title)}
        maxLength={20_000}
        placeholder={minutes.placeholder}
        value={writing.text}
        onChange={({ currentTarget: { value } }) => writing.change(value)}
        onBlur={writing.saveNow}
      />
      {writing.clash ? (
        <ClashNotice clash={writing.clash} onChoose={writing.settle} />
      ) : stuck ? (
        <LockedNotice
          meeting={meeting}
          why={writing.locked ?? (gone ? minutes.locked.itemGone : null)}
          kept={item.minutes}
          typed={writing.text}
        />
      ) : (
        <SavedWords saved={writing.saved} refused={own?.refused} />
      )}
      <noscript>
        <button className="button" type="submit">
          {writing.clash ? minutes.clash.mine : minutes.save}
        </button>
      </noscript>
    </form>
  )
}

function SavedWords({ saved, refused }: { saved: Saved; refused?: string }) {
  const { minutes } = useMessages()
  const locale = useLocale()
  const failed = refused ?? (saved && "failed" in saved ? (saved.failed ?? minutes.notSaved) : null)
  return (
    <small role="status">
      {failed ? (
        <span className="due" data-state="late">
          <b>{failed}</b>
        </span>
      ) : (
        saved && "at" in saved && minutes.savedAt(atClock(saved.at, locale))
      )}
    </small>
  )
}

function ClashNotice({ clash, onChoose }: { clash: Clash; onChoose: (choice: "mine" | "theirs" | "both") => void }) {
  const say = useMessages().minutes.clash
  // The buttons work only where JavaScript does; without it the form's own saves what is in the field.
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  return (
    <Notice state="late">
      <p>
        <b>{say.title(clash.by)}</b> {say.help}
      </p>
      <blockquote className="as-written">{clash.text || say.empty}</blockquote>
      <p className="row" hidden={!live}>
        {(["both", "theirs", "mine"] as const).map((choice) => (
          <button key={choice} className="button" type="button" onClick={() => onChoose(choice)}>
            {say[choice]}
          </button>
        ))}
      </p>
    </Notice>
  )
}
