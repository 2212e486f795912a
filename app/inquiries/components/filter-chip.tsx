import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { closeMenuOf, Menu } from "./menu.tsx"

type Props = {
  name: string
  /** What it is narrowed to, in words. */
  chosen: string | undefined
  /** The address of the list without it. */
  without: string
  choices: readonly (readonly [label: string, to: string])[]
}

/** One thing that narrows a list: opens its choices, or, chosen, is taken off. All of it is in the address. */
export function FilterChip({ name, chosen, without, choices }: Props) {
  const { inquiries } = useMessages()
  if (chosen !== undefined)
    return (
      <Link className="chip on" to={without} preventScrollReset>
        {inquiries.filterOn(name, chosen)} <span aria-hidden="true">×</span>
        <span className="sr-only">{inquiries.removeFilter}</span>
      </Link>
    )
  return (
    <Menu label={name} look="chip">
      <ul>
        {choices.map(([label, to]) => (
          <li key={to}>
            <Link to={to} preventScrollReset onClick={(event) => closeMenuOf(event.currentTarget)}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </Menu>
  )
}
