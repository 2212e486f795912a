import { Form, Link, NavLink } from "@remix-run/react"
import type { ReactNode } from "react"
import { may } from "#app/auth/policy.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { templatesPath } from "#app/templates/paths.ts"
import { Icon, type IconName } from "./icons.tsx"
import { LanguageSwitch } from "./language-switch.tsx"

type RailProps = {
  viewer: Viewer
  counts: { overdueMine: number; open: number }
  /** The page's keys. */
  children?: ReactNode
}

const moreId = "more"

/** Administrators find them under the administration. */
const writesTemplates = (viewer: Viewer) => may(viewer, "templates:manage") && !may(viewer, "administration")

/** The main menu: a rail, icons only on a narrow screen, a bar at the foot of a phone. */
export function Rail({ viewer, counts, children }: RailProps) {
  const { common, news, templates } = useMessages()
  const { nav, navCounts } = common
  return (
    <nav className="rail" aria-label={common.mainMenu}>
      <Link className="brand" to="/">
        <span>{common.product}</span>
      </Link>
      <ul>
        <li>
          <Item to="/" icon="day" name={nav.myDay}>
            <Count n={counts.overdueMine} words={navCounts.overdue} state="late" />
          </Item>
        </li>
        <li>
          <Item to="/inquiries" icon="inbox" name={nav.inquiries}>
            <Count n={counts.open} words={navCounts.open} />
          </Item>
        </li>
        <li className="only-rail">
          <Item to="/contacts" icon="phone" name={nav.contacts} />
        </li>
        <li className="only-rail">
          <Item to="/stakeholders" icon="people" name={nav.stakeholders} />
        </li>
        <li className="only-rail">
          <Item to="/target-groups" icon="target" name={nav.targetGroups} />
        </li>
        <li>
          <Item to="/meetings" icon="meet" name={nav.meetings} />
        </li>
        {may(viewer, "overview:see") && (
          <li className="only-rail">
            <Item to="/overview" icon="chart" name={nav.overview} />
          </li>
        )}
        {may(viewer, "news:send") && (
          <li className="only-rail">
            <Item to="/news" icon="mail" name={news.list.title} />
          </li>
        )}
        {may(viewer, "administration") && (
          <li className="only-rail">
            <Item to="/admin" icon="admin" name={nav.administration} />
          </li>
        )}
        {writesTemplates(viewer) && (
          <li className="only-rail">
            <Item to={templatesPath()} icon="letter" name={templates.title} />
          </li>
        )}
        <li className="only-narrow">
          {/* React 18 does not know popovers; their attributes pass through as HTML spells them. */}
          <button type="button" {...{ popovertarget: moreId }}>
            <Icon name="more" />
            <span>{common.more}</span>
          </button>
        </li>
      </ul>
      {children && <div className="keys">{children}</div>}
      <footer>
        {viewer.name}
        <br />
        {viewer.unitName && (
          <>
            {viewer.unitName}
            <br />
          </>
        )}
        <Link to="/settings">{common.settings}</Link> · <LanguageSwitch />
        <br />
        <SignOut />
      </footer>
    </nav>
  )
}

/** What there is no room for where the menu is narrow. Native: it opens without JavaScript. */
export function MoreMenu({ viewer }: { viewer: Viewer }) {
  const { common, news, templates } = useMessages()
  return (
    <nav id={moreId} className="more-menu" {...{ popover: "" }} aria-label={common.more}>
      <Link className="only-bar" to="/contacts">
        <Icon name="phone" />
        {common.nav.contacts}
      </Link>
      <Link className="only-bar" to="/stakeholders">
        <Icon name="people" />
        {common.nav.stakeholders}
      </Link>
      <Link className="only-bar" to="/target-groups">
        <Icon name="target" />
        {common.nav.targetGroups}
      </Link>
      {may(viewer, "overview:see") && (
        <Link className="only-bar" to="/overview">
          <Icon name="chart" />
          {common.nav.overview}
        </Link>
      )}
      {may(viewer, "news:send") && (
        <Link className="only-bar" to="/news">
          <Icon name="mail" />
          {news.list.title}
        </Link>
      )}
      {may(viewer, "administration") && (
        <Link className="only-bar" to="/admin">
          <Icon name="admin" />
          {common.nav.administration}
        </Link>
      )}
      {writesTemplates(viewer) && (
        <Link className="only-bar" to={templatesPath()}>
          <Icon name="letter" />
          {templates.title}
        </Link>
      )}
      <Link to="/settings">
        <Icon name="settings" />
        {common.settings}
      </Link>
      <LanguageSwitch icon />
      <SignOut icon />
    </nav>
  )
}

function Item({ to, icon, name, children }: { to: string; icon: IconName; name: string; children?: ReactNode }) {
  return (
    <NavLink to={to} end={to === "/"}>
      <Icon name={icon} />
      <span>{name}</span> {children}
    </NavLink>
  )
}

function Count({ n, words, state }: { n: number; words: (n: number) => string; state?: "late" }) {
  if (n === 0) return null
  return (
    <span className="count" data-state={state}>
      <span aria-hidden="true">{n}</span>
      <span className="sr-only">{words(n)}</span>
    </span>
  )
}

function SignOut({ icon = false }: { icon?: boolean }) {
  const { common } = useMessages()
  return (
    <Form method="post" action="/sign-out" className="inline">
      <button type="submit" className="link">
        {icon && <Icon name="leave" />}
        {common.signOut}
      </button>
    </Form>
  )
}
