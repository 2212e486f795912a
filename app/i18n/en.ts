import type { da } from "./da.ts"
import { admin } from "./en/admin.ts"
import { approvals } from "./en/approvals.ts"
import { audit } from "./en/audit.ts"
import { auth } from "./en/auth.ts"
import { calendar } from "./en/calendar.ts"
import { common } from "./en/common.ts"
import { contacts } from "./en/contacts.ts"
import { council } from "./en/council.ts"
import { digests } from "./en/digests.ts"
import { duplicates } from "./en/duplicates.ts"
import { errors } from "./en/errors.ts"
import { feeds } from "./en/feeds.ts"
import { figures } from "./en/figures.ts"
import { followUp } from "./en/follow-up.ts"
import { frontDoor } from "./en/front-door.ts"
import { imports } from "./en/imports.ts"
import { inquiries } from "./en/inquiries.ts"
import { invitations } from "./en/invitations.ts"
import { kinds } from "./en/kinds.ts"
import { lists } from "./en/lists.ts"
import { mail } from "./en/mail.ts"
import { meetingEvents } from "./en/meeting-events.ts"
import { meetingMail } from "./en/meeting-mail.ts"
import { meetingPlan } from "./en/meeting-plan.ts"
import { meetings } from "./en/meetings.ts"
import { mentions } from "./en/mentions.ts"
import { minutes } from "./en/minutes.ts"
import { myDay } from "./en/my-day.ts"
import { news } from "./en/news.ts"
import { obligationRules } from "./en/obligation-rules.ts"
import { overview } from "./en/overview.ts"
import { policy } from "./en/policy.ts"
import { polls } from "./en/polls.ts"
import { presence } from "./en/presence.ts"
import { privacy } from "./en/privacy.ts"
import { publications } from "./en/publications.ts"
import { reminders } from "./en/reminders.ts"
import { retention } from "./en/retention.ts"
import { routing } from "./en/routing.ts"
import { search } from "./en/search.ts"
import { secondFactor } from "./en/second-factor.ts"
import { singleSignOn } from "./en/single-sign-on.ts"
import { stakeholders } from "./en/stakeholders.ts"
import { surveys } from "./en/surveys.ts"
import { targetGroups } from "./en/target-groups.ts"
import { tasks } from "./en/tasks.ts"
import { templates } from "./en/templates.ts"
import { terms } from "./en/terms.ts"

export const en: typeof da = {
  admin,
  approvals,
  audit,
  auth,
  calendar,
  common,
  contacts,
  council,
  duplicates,
  errors,
  feeds,
  figures,
  followUp,
  frontDoor,
  imports,
  inquiries,
  invitations,
  kinds,
  lists,
  mail,
  meetings,
  meetingEvents,
  meetingMail,
  meetingPlan,
  mentions,
  minutes,
  myDay,
  news,
  obligationRules,
  overview,
  policy,
  polls,
  privacy,
  retention,
  routing,
  search,
  secondFactor,
  singleSignOn,
  stakeholders,
  targetGroups,
  tasks,
  presence,
  publications,
  reminders,
  digests,
  surveys,
  templates,
  terms,
}
