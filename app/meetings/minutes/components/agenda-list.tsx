import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { itemTitle } from "#app/meetings/minutes/agenda.ts"
import type { MinutesView } from "#app/meetings/minutes/minutes-query.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { Fold, PanelButton } from "#app/ui/panel-form.tsx"
import { ItemForm } from "./item-form.tsx"

/** The agenda as a list that is put in order: each item moved, changed or taken off by a button. */
export function AgendaList({ view: { meeting, agenda } }: { view: MinutesView }) {
  const { minutes } = useMessages()
  const locale = useLocale()
  const action = meetingPath(meeting.id, "agenda")
  return (
    <ol className="list stacked">
      {agenda.map((item, at) => {
        const title = itemTitle(item, meeting.type, locale)
        const button = (change: "up" | "down" | "remove") => (
          <PanelButton action={action} fields={{ change, key: item.key }} label={minutes.buttonFor[change](title)}>
            {minutes.button[change]}
          </PanelButton>
        )
        return (
          <li key={item.key}>
            <span className="row">
              <span>
                {at + 1}. {title}
              </span>
              <span className="row tiny push">
                {at > 0 && button("up")}
                {at < agenda.length - 1 && button("down")}
                {button("remove")}
              </span>
            </span>
            <Fold
              title={
                <>
                  {minutes.button.change}
                  <span className="sr-only">: {title}</span>
                </>
              }
            >
              <ItemForm id={`item-${item.key.replace(":", "-")}`} meeting={meeting} item={item} />
            </Fold>
          </li>
        )
      })}
    </ol>
  )
}
