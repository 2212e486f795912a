import { type KeyboardEvent, type RefObject, useId, useState } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { type Person, suggestPeople, typedMention } from "#app/mentions/mention.ts"
import { insertText } from "#app/ui/insert-text.ts"

/**
 * Offers colleagues while a name is typed after an @. The focus stays in the text (aria-activedescendant); whoever types
 * the name out, with or without JavaScript, has named them just as well.
 */
export function useMentioning(field: RefObject<HTMLTextAreaElement>, people: readonly Person[]) {
  const id = useId()
  const say = useMessages().mentions
  const [options, setOptions] = useState<readonly Person[]>([])
  const [active, setActive] = useState(0)
  const open = options.length > 0
  const current = options[active]

  const look = () => {
    const area = field.current
    const typed = area && typedMention(area.value, area.selectionEnd)
    setOptions(typed ? suggestPeople(people, typed.typed) : [])
    setActive(0)
  }
  const pick = (person: Person) => {
    const area = field.current
    const typed = area && typedMention(area.value, area.selectionEnd)
    setOptions([])
    if (typed) insertText(area, typed.from, area.selectionEnd, `@${person.name} `)
  }

  /** @returns whether the key was for the list. */
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
    if (!open || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return false
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    if (by !== 0) setActive((at) => (at + by + options.length) % options.length)
    else if (event.key === "Escape") setOptions([])
    else if ((event.key === "Enter" || event.key === "Tab") && current) pick(current)
    else return false
    event.preventDefault()
    return true
  }

  const list = (
    <>
      <div id={id} role="listbox" aria-label={say.suggestions} className="options mention-list" hidden={!open}>
        {options.map((person, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text (aria-activedescendant)
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the text picks
          <div
            key={person.id}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(person)}
          >
            {person.name}
          </div>
        ))}
      </div>
      <span className="sr-only" role="status">
        {open && current && say.count(options.length, current.name)}
      </span>
    </>
  )
  const described = {
    "aria-autocomplete": "list",
    "aria-haspopup": "listbox",
    "aria-controls": id,
    "aria-activedescendant": open ? `${id}-${active}` : undefined,
  } as const
  return { look, close: () => setOptions([]), onKeyDown, list, described }
}
