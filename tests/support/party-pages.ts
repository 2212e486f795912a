import type { Page } from "playwright-core"
import { openAll, openColumns, openViewMenu } from "./openings.ts"

type Pages = [what: string, open: (page: Page) => Promise<unknown>][]

export const groupPages: Pages = [
  ["target groups", (page) => page.goto("/target-groups")],
  ["a target group, unfolded", (page) => openAll(page, "/target-groups/jobcentres")],
  ["a target group with a rule of who speaks", (page) => page.goto("/target-groups/media")],
  ["who is responsible for a group", (page) => page.goto("/target-groups/media/responsible")],
  ["an organisation, unfolded", (page) => openAll(page, "/organisations/47")],
  ["a jobcentre's calls", (page) => page.goto("/organisations/47?kind=call")],
]

export const partyPages: Pages = [
  ["a new organisation", (page) => page.goto("/organisations/new")],
  ["a panel's form on its own", (page) => page.goto("/organisations/47/facts")],
  ["a person, unfolded", (page) => openAll(page, "/people/1")],
  ["a new person", (page) => page.goto("/people/new")],
  ["a change of job", (page) => page.goto("/people/1/job-change")],
  ["silent parties", (page) => page.goto("/stakeholders/silent?days=1")],
  ["the organisations", (page) => page.goto("/stakeholders")],
  ["the people", (page) => page.goto("/stakeholders/people")],
  ["a list that is narrowed to nothing", (page) => page.goto("/stakeholders?text=xyz&agreement=1")],
  ["the columns of a list", openColumns],
  ["saving a view", openViewMenu],
  ["imports", (page) => page.goto("/stakeholders/import")],
  ["an import's columns", (page) => page.goto("/stakeholders/import/1")],
  ["what an import would do", (page) => page.goto("/stakeholders/import/2")],
  ["what an import has done", (page) => page.goto("/stakeholders/import/3")],
]
