import { useId, useRef } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { useKeys, useKeysEnabled } from "./keyboard.tsx"

/** A row of the help: its keys, and what they do. */
export type KeyRow = [keys: string[], what: string]

/** All keys of the page and of the house, on `?`, with the switch that turns them off. */
export function KeyboardHelp({ rows }: { rows: KeyRow[] }) {
  const { inquiries, contacts, common } = useMessages()
  const say = inquiries.keys
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const [enabled, enable] = useKeysEnabled()
  useKeys({ "?": () => dialog.current?.showModal() })

  return (
    <dialog ref={dialog} aria-labelledby={titleId} className="keys-help">
      <form method="dialog">
        <header>
          <h2 id={titleId}>{say.title}</h2>
          <button className="button" type="submit">
            {common.close}
          </button>
        </header>
        <div className="content">
          {rows.length > 0 && <KeyRows rows={rows} />}
          <h3>{common.everywhere}</h3>
          <KeyRows
            rows={[
              [["K"], contacts.keys.log],
              [["1", "5"], contacts.keys.channel],
              [["Alt 1", "3"], contacts.keys.followUp],
              [["Ctrl ↵"], contacts.keys.save],
              [["?"], inquiries.keys.all],
            ]}
          />
          <div className="field">
            <label className="check">
              <input type="checkbox" checked={enabled} onChange={(event) => enable(event.currentTarget.checked)} />
              {say.enabled}
            </label>
            <span className="hint">{say.enabledHelp}</span>
          </div>
        </div>
      </form>
    </dialog>
  )
}

function KeyRows({ rows }: { rows: KeyRow[] }) {
  return (
    <dl className="facts">
      {rows.map(([keys, what]) => (
        <div key={what}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}
