import { useLocation, useRevalidator, useSubmit } from "@remix-run/react"
import { administrationParts } from "#app/admin/parts.ts"
import { may } from "#app/auth/policy.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { newsPath } from "#app/news/paths.ts"
import { publicationsPath } from "#app/publications/paths.ts"
import { templatesPath } from "#app/templates/paths.ts"
import { listCommands } from "#app/ui/commands.ts"
import type { Choice } from "./palette-choices.tsx"
import { wordsOf } from "./query.ts"

const themes = ["system", "light", "dark"] as const

/** What can be done from here: the page's own first, then every page the viewer may open, and what is theirs to set. */
export function usePaletteCommands(viewer: Viewer): Choice[] {
  const { search, common, inquiries, admin, lists, imports, duplicates, meetings, ...messages } = useMessages()
  const { meetingPlan, followUp, obligationRules } = messages
  const say = search.command
  const submit = useSubmit()
  const revalidator = useRevalidator()
  const { pathname, search: query } = useLocation()
  const other = useLocale() === "da" ? "en" : "da"

  const page = (href: string, name: string): Choice => ({ key: `go-${href}`, href, title: say.goTo(name) })
  const act = (key: string, title: string, run: () => void): Choice => ({ key, title, run })
  async function setTheme(theme: string) {
    await fetch("/settings", { method: "POST", body: new URLSearchParams({ intent: "theme", theme }) })
    revalidator.revalidate()
  }
  return [
    ...listCommands().map(({ name, keys, run }): Choice => ({ key: `do-${name}`, title: name, beside: keys, run })),
    page("/", common.nav.myDay),
    page("/inquiries", common.nav.inquiries),
    page("/inquiries?view=mine", `${common.nav.inquiries}: ${inquiries.views.mine}`),
    page("/inquiries?view=unassigned", `${common.nav.inquiries}: ${inquiries.views.unassigned}`),
    page("/contacts", common.nav.contacts),
    page("/stakeholders", lists.titles.organisations),
    page("/stakeholders/people", lists.titles.people),
    page("/stakeholders/import", `${common.nav.stakeholders}: ${imports.title}`),
    page("/stakeholders/duplicates", `${common.nav.stakeholders}: ${duplicates.title}`),
    page("/target-groups", common.nav.targetGroups),
    page("/meetings", common.nav.meetings),
    page("/meetings/plan", `${common.nav.meetings}: ${meetingPlan.title}`),
    page("/meetings/follow-up", `${common.nav.meetings}: ${followUp.title}`),
    page("/meetings/new", `${common.nav.meetings}: ${meetings.form.newTitle}`),
    ...(may(viewer, "obligations:manage")
      ? [page("/meetings/rules", `${common.nav.meetings}: ${obligationRules.title}`)]
      : []),
    ...(may(viewer, "news:send")
      ? [page(newsPath(), messages.news.list.title), page(publicationsPath(), messages.publications.list.title)]
      : []),
    page(templatesPath(), messages.templates.title),
    page("/search", search.title),
    page("/settings", common.settings),
    ...(may(viewer, "administration")
      ? [
          page("/admin", common.nav.administration),
          ...administrationParts.map((part) => page(`/admin/${part}`, admin.parts[part].name)),
        ]
      : []),
    ...themes
      .filter((theme) => theme !== viewer.theme)
      .map((theme) => act(`theme-${theme}`, say.theme[theme], () => void setTheme(theme))),
    act("language", say.language, () =>
      submit({ locale: other, next: pathname + query }, { method: "post", action: "/language" }),
    ),
    act("sign-out", say.signOut, () => submit(null, { method: "post", action: "/sign-out" })),
  ]
}

/** Those whose name holds the beginnings of all the words typed. */
export const commandsFor = (commands: Choice[], text: string): Choice[] => {
  const typed = wordsOf(text)
  return commands.filter(({ title }) => {
    const name = wordsOf(String(title))
    return typed.every((word) => name.some((each) => each.startsWith(word)))
  })
}
