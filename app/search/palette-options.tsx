import { useEffect } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { Choice, Group } from "./palette-choices.tsx"

type Props = {
  id: string
  groups: Group[]
  /** The place of the chosen one among all choices. */
  active: number
  /** They still answer what was typed before. */
  busy: boolean
  onChoose: (choice: Choice, newTab: boolean) => void
  onPoint: (at: number) => void
}

/** The list beneath the field. The focus stays in the field, which names the chosen one. */
export function PaletteOptions({ id, groups, active, busy, onChoose, onPoint }: Props) {
  const { search } = useMessages()
  useEffect(() => {
    // Its promise is no cleaning up.
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" })
  }, [id, active])
  let at = -1
  return (
    <div className="options" id={id} role="listbox" aria-label={search.results} aria-busy={busy}>
      {groups.map(({ name, choices }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; these are the options of one field
        <div key={name} role="group" aria-label={name}>
          <div role="presentation">{name}</div>
          {choices.map((choice) => {
            at += 1
            const place = at
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus (aria-activedescendant)
              // biome-ignore lint/a11y/useKeyWithClickEvents: and the keys
              <div
                key={choice.key}
                id={`${id}-${place}`}
                role="option"
                aria-selected={place === active}
                onMouseMove={() => place !== active && onPoint(place)}
                onClick={(event) => onChoose(choice, event.ctrlKey || event.metaKey)}
              >
                <b>{choice.title}</b>
                {"beside" in choice && <span className="muted">{choice.beside}</span>}
                {choice.small && <small>{choice.small}</small>}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}
