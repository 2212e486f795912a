import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { holdTyping } from "#app/ui/typing-ahead.ts"

export type Suggestion<Value> = { key: string; label: string; beside?: string; small?: string; value: Value }
export type Suggest<Value> = (text: string, signal: AbortSignal) => Promise<Suggestion<Value>[]>

/** Letters come in bursts; an answer to the first of them helps nobody. */
const PAUSE_MS = 60

type Props<Value> = {
  id: string
  name?: string
  label: string
  text: string
  placeholder?: string
  hint?: ReactNode
  error?: string
  onText: (text: string) => void
  suggest: Suggest<Value>
  onPick: (value: Value) => void
  input?: RefObject<HTMLInputElement>
  children?: ReactNode
}

/**
 * A field that suggests (ARIA APG, "editable combobox with list autocomplete"). By hand, not react-aria's: that puts its
 * list at the end of the body, which lies inert beneath a modal dialog.
 */
export function Combobox<Value>({ text, onText, suggest, onPick, input, ...props }: Props<Value>) {
  const { id, label, name, placeholder, hint, error, children } = props
  const { who } = useMessages().contacts
  const listId = useId()
  const { options, load, answer, clear } = useSuggestions(suggest)
  const [active, setActive] = useState(0)
  const open = options.length > 0

  const pick = (option: Suggestion<Value> | undefined) => {
    if (!option) return
    clear()
    onPick(option.value)
  }

  async function pickTyped() {
    const release = holdTyping()
    const come = await answer(text)
    // Whoever types quickly is ahead of the list: then the first that comes is meant.
    pick(come === options ? options[active] : come[0])
    release()
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    if (by !== 0 && open) setActive((at) => (at + by + options.length) % options.length)
    else if (event.key === "Escape" && open) clear()
    else if (event.key === "Enter" && text.trim() !== "") void pickTyped()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="field combobox">
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        className="control"
        {...{ id, name, placeholder }}
        type="text"
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open ? `${listId}-${active}` : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ currentTarget: { value } }) => {
          setActive(0)
          onText(value)
          load(value)
        }}
        onKeyDown={onKeyDown}
        onBlur={clear}
      />
      <div id={listId} role="listbox" aria-label={who.suggestions} className="options combobox-list" hidden={!open}>
        {options.map((option, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant)
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field picks
          <div
            key={option.key}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={at === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(option)}
          >
            <b>{option.label}</b>
            <span className="muted">{option.beside}</span>
            {option.small && <small>{option.small}</small>}
          </div>
        ))}
      </div>
      <span className="sr-only" role="status">
        {open && who.count(options.length)}
      </span>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="error" id={`${id}-error`}>
          {error}
        </span>
      )}
      {children}
    </div>
  )
}

type Asked<Value> = { text: string; answer: Promise<Suggestion<Value>[]>; stop: () => void }

function useSuggestions<Value>(suggest: Suggest<Value>) {
  const [options, setOptions] = useState<Suggestion<Value>[]>([])
  const asked = useRef<Asked<Value> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      asked.current?.stop()
    },
    [],
  )

  function ask(text: string): Promise<Suggestion<Value>[]> {
    clearTimeout(timer.current)
    if (asked.current?.text === text) return asked.current.answer
    asked.current?.stop()
    const abort = new AbortController()
    // What was broken off, or did not come, suggests nothing; the field can still be written in.
    const answer = text.trim() === "" ? Promise.resolve([]) : suggest(text, abort.signal).catch(() => [])
    asked.current = { text, answer, stop: () => abort.abort() }
    void answer.then((come) => asked.current?.text === text && setOptions(come))
    return answer
  }

  return {
    options,
    load(text: string) {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void ask(text), PAUSE_MS)
    },
    answer: ask,
    clear() {
      clearTimeout(timer.current)
      asked.current?.stop()
      asked.current = null
      setOptions([])
    },
  }
}
