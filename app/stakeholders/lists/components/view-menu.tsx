import { useMessages } from "#app/i18n/use-messages.ts"
import { isSame, type SavedView } from "#app/views/views.ts"
import { type ListFilter, listSearch, queryOf } from "../filter.ts"
import { FoldingPanel } from "./folding-panel.tsx"

/** Keeps what the list shows under a name; and of a view of one's own: its name, whether others see it, away with it. */
export function ViewMenu({ filter, views }: { filter: ListFilter; views: SavedView[] }) {
  const { lists } = useMessages()
  const say = lists.views
  const shown = { query: queryOf(filter), columns: filter.columns }
  const same = views.find((view) => isSame(view, shown))
  const current = same ?? views.find(({ id }) => id === filter.viewId)
  const own = current?.own ? current : undefined
  return (
    <FoldingPanel label={say.title} id="view-menu">
      {own && (
        <>
          {!same && (
            <form method="post" action={`/views/${own.id}`} className="stack tiny">
              <Shown filter={filter} />
              <button className="button" type="submit">
                {say.keep(own.name)}
              </button>
            </form>
          )}
          <form
            method="post"
            action={`/views/${own.id}`}
            className="stack tiny"
            key={`${own.id} ${own.name} ${own.shared}`}
          >
            <div className="field">
              <label htmlFor="view-rename">{say.name}</label>
              <input id="view-rename" className="control" name="name" defaultValue={own.name} maxLength={60} required />
            </div>
            <Shared on={own.shared} />
            <div className="row tiny">
              <button className="button" type="submit">
                {say.change}
              </button>
              <button className="button quiet" type="submit" name="remove" value="1">
                {say.remove}
              </button>
            </div>
          </form>
          <hr />
        </>
      )}
      <form method="post" action="/views" className="stack tiny" key={views.length}>
        <Shown filter={filter} />
        <div className="field">
          <label htmlFor="view-name">{say.newName}</label>
          <input id="view-name" className="control" name="name" maxLength={60} required />
        </div>
        <Shared on={false} />
        <button className="button" type="submit">
          {say.save}
        </button>
      </form>
    </FoldingPanel>
  )
}

function Shown({ filter }: { filter: ListFilter }) {
  return (
    <>
      <input type="hidden" name="list" value={filter.list} />
      <input type="hidden" name="search" value={listSearch({ ...filter, page: undefined, viewId: undefined })} />
    </>
  )
}

function Shared({ on }: { on: boolean }) {
  const { lists } = useMessages()
  return (
    <>
      {/* A box that is not ticked says nothing: this says no, and the last word counts. */}
      <input type="hidden" name="shared" value="0" />
      <label className="check">
        <input type="checkbox" name="shared" value="1" defaultChecked={on} />
        {lists.views.shared}
      </label>
    </>
  )
}
