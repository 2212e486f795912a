import { useFetcher, useNavigate } from "@remix-run/react"
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react"
import type { Viewer } from "#app/auth/viewer.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { Icon } from "#app/ui/icons.tsx"
import { type Choice, type Group, groupsOf, recentGroup } from "./palette-choices.tsx"
import { PaletteFoot } from "./palette-foot.tsx"
import { PaletteOptions } from "./palette-options.tsx"
import { readRecent } from "./recent.ts"
import { countHits } from "./results.ts"
import type { loader } from "./suggestions.ts"
import { commandsFor, usePaletteCommands } from "./use-palette-commands.ts"

/** While somebody types we wait for a short pause. */
const TYPING_MS = 60
const COMMANDS_SHOWN = 6

/** Search and commands in one field (look/palette.html): a combobox that keeps the focus, with its list beneath. */
export function Palette({ viewer, onClose }: { viewer: Viewer; onClose: () => void }) {
  const messages = useMessages()
  const { search } = messages
  const locale = useLocale()
  const navigate = useNavigate()
  const { load, data } = useFetcher<typeof loader>({ key: "palette" })
  const dialog = useRef<HTMLDialogElement>(null)
  const listId = useId()
  const [text, setText] = useState("")
  const [chosen, setChosen] = useState(0)
  /** Enter came before the answer did: where to open the first of it. */
  const [hurried, setHurried] = useState<null | "here" | "new tab">(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed asks anew
  useEffect(() => {
    const params = new URLSearchParams(
      text.trim() === "" ? readRecent(viewer.id).map((path) => ["recent", path]) : { q: text },
    )
    const timer = setTimeout(() => load(`/search/suggestions?${params}`), TYPING_MS)
    return () => clearTimeout(timer)
  }, [text, viewer.id])
  useLayoutEffect(() => dialog.current?.showModal(), [])

  const commands = commandsFor(usePaletteCommands(viewer), text)
  const answer = data && (data.text === text || text.trim() !== "") ? data : null
  const groups: Group[] = [
    ...(answer?.results ? groupsOf(answer.results, messages, locale) : []),
    ...(answer && text.trim() === "" ? [recentGroup(answer.recent, messages)] : []),
    { name: search.commands, choices: text.trim() === "" ? commands : commands.slice(0, COMMANDS_SHOWN) },
    ...(text.trim() === "" ? [] : [{ name: search.title, choices: [allHits(text, search.seeAllFor(text))] }]),
  ].filter(({ choices }) => choices.length > 0)
  const choices = groups.flatMap((group) => group.choices)
  const active = Math.min(chosen, choices.length - 1)

  function choose(choice: Choice | undefined, newTab = false) {
    if (!choice) return
    if ("href" in choice && newTab) {
      window.open(choice.href, "_blank", "noopener")
      return
    }
    dialog.current?.close()
    // The dialog gives the focus back first; what is done next may want it elsewhere.
    requestAnimationFrame(() => ("href" in choice ? navigate(choice.href) : choice.run()))
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: acts once, when the answer that was waited for is here
  useEffect(() => {
    if (!hurried || data?.text !== text) return
    setHurried(null)
    choose(choices[0], hurried === "new tab")
  }, [hurried, data])

  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1 }
    const step = steps[event.key]
    const newTab = event.ctrlKey || event.metaKey
    if (step !== undefined) setChosen((step + choices.length) % choices.length)
    else if (event.key === "Enter" && data?.text !== text && chosen === 0) setHurried(newTab ? "new tab" : "here")
    else if (event.key === "Enter") choose(choices[active], newTab)
    else return
    event.preventDefault()
  }

  return (
    <dialog ref={dialog} className="palette" aria-label={search.field} onClose={onClose}>
      <div className="palette-input">
        <Icon name="search" />
        <input
          className="control"
          role="combobox"
          aria-label={search.field}
          aria-expanded={choices.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active < 0 ? undefined : `${listId}-${active}`}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setChosen(0)
            setHurried(null)
          }}
          onKeyDown={onKeyDown}
        />
        <button
          className="button quiet"
          type="button"
          aria-label={messages.common.close}
          onClick={() => dialog.current?.close()}
        >
          <kbd>Esc</kbd>
          <span className="palette-close">{messages.common.close}</span>
        </button>
      </div>
      <PaletteOptions
        id={listId}
        groups={groups}
        active={active}
        busy={text.trim() !== "" && data?.text !== text}
        onChoose={choose}
        onPoint={setChosen}
      />
      <PaletteFoot hits={answer?.results ? countHits(answer.results) : null} ms={answer?.ms ?? 0} />
    </dialog>
  )
}

const allHits = (text: string, title: string): Choice => ({
  key: "all",
  href: `/search?${new URLSearchParams({ q: text })}`,
  title,
})
