import { admin } from "./da/admin.ts"
import { approvals } from "./da/approvals.ts"
import { audit } from "./da/audit.ts"
import { auth } from "./da/auth.ts"
import { calendar } from "./da/calendar.ts"
import { common } from "./da/common.ts"
import { contacts } from "./da/contacts.ts"
import { council } from "./da/council.ts"
import { digests } from "./da/digests.ts"
import { duplicates } from "./da/duplicates.ts"
import { errors } from "./da/errors.ts"
import { feeds } from "./da/feeds.ts"
import { figures } from "./da/figures.ts"
import { followUp } from "./da/follow-up.ts"
import { frontDoor } from "./da/front-door.ts"
import { imports } from "./da/imports.ts"
import { inquiries } from "./da/inquiries.ts"
import { invitations } from "./da/invitations.ts"
import { kinds } from "./da/kinds.ts"
import { lists } from "./da/lists.ts"
import { mail } from "./da/mail.ts"
import { meetingEvents } from "./da/meeting-events.ts"
import { meetingMail } from "./da/meeting-mail.ts"
import { meetingPlan } from "./da/meeting-plan.ts"
import { meetings } from "./da/meetings.ts"
import { mentions } from "./da/mentions.ts"
import { minutes } from "./da/minutes.ts"
import { myDay } from "./da/my-day.ts"
import { news } from "./da/news.ts"
import { obligationRules } from "./da/obligation-rules.ts"
import { overview } from "./da/overview.ts"
import { policy } from "./da/policy.ts"
import { polls } from "./da/polls.ts"
import { presence } from "./da/presence.ts"
import { privacy } from "./da/privacy.ts"
import { publications } from "./da/publications.ts"
import { reminders } from "./da/reminders.ts"
import { retention } from "./da/retention.ts"
import { routing } from "./da/routing.ts"
import { search } from "./da/search.ts"
import { secondFactor } from "./da/second-factor.ts"
import { singleSignOn } from "./da/single-sign-on.ts"
import { stakeholders } from "./da/stakeholders.ts"
import { surveys } from "./da/surveys.ts"
import { targetGroups } from "./da/target-groups.ts"
import { tasks } from "./da/tasks.ts"
import { templates } from "./da/templates.ts"
import { terms } from "./da/terms.ts"

export const da = {
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
