/** Columns of the table. */
export const visitors = ["anonymous", "staff", "communications", "coordinator", "management", "administrator"] as const

export type Row = {
  /** A real address, where the route's has blanks. `{case}`, `{confidential}` … stand for what the test has made. */
  at: string
  get: string
  post: string
}

const everybody = (status: number) => visitors.map(() => status).join(" ")
/** 302 to /sign-in for whoever is not signed in. */
const signedIn = (status: number) => ["302", ...Array<number>(5).fill(status)].join(" ")
const managers = (status: number) => `302 403 403 403 ${status} ${status}`
const coordinators = (status: number) => `302 403 403 ${status} ${status} ${status}`
const administrators = (status: number) => `302 403 403 403 403 ${status}`
/** A confidential case of a unit that none of them sits in. */
const confidential = (status: number) => `302 404 404 404 ${status} 404`

// A resource route answers in the one way it has: 400 to a GET and 405 to a POST that it does not know.
const noGet = everybody(400)
const noPost = everybody(405)

const ofCase = (part: string, post: string): Row[] => [
  { at: `/inquiries/{case}/${part}`, get: noGet, post },
  { at: `/inquiries/{confidential}/${part}`, get: noGet, post: confidential(303) },
  { at: `/inquiries/H-1999-00001/${part}`, get: noGet, post: signedIn(404) },
]

const ofOrganisation = (part: string, post: number): Row[] => [
  { at: `/organisations/{organisation}/${part}`, get: signedIn(200), post: signedIn(post) },
  { at: `/organisations/99999/${part}`, get: signedIn(404), post: signedIn(404) },
]
const ofPerson = (part: string): Row[] => [
  { at: `/people/{person}/${part}`, get: signedIn(200), post: signedIn(400) },
  { at: `/people/99999/${part}`, get: signedIn(404), post: signedIn(404) },
]
const ofMeeting = (part: string): Row[] => [
  { at: `/meetings/{meeting}/${part}`, get: signedIn(200), post: signedIn(400) },
  { at: `/meetings/99999/${part}`, get: signedIn(404), post: signedIn(404) },
]
/** What management does about a late case. */
const ofReview = (act: string): Row[] => [
  { at: `/overview/review/{case}/${act}`, get: coordinators(200), post: coordinators(400) },
  { at: `/overview/review/{confidential}/${act}`, get: "302 403 403 404 200 404", post: "302 403 403 404 400 404" },
  { at: `/overview/review/H-1999-00001/${act}`, get: coordinators(404), post: coordinators(404) },
]
const ofTask = (part: string): Row[] => [
  { at: `/tasks/{task}/${part}`, get: noGet, post: signedIn(303) },
  { at: `/tasks/{secretTask}/${part}`, get: noGet, post: confidential(303) },
]

/** Who gets what: route × role × answer (product.md § 9). A route that is not here fails the test. */
export const accessTable: Record<string, Row[]> = {
  "auth/sign-in.tsx": [{ at: "/sign-in", get: "200 302 302 302 302 302", post: "400 302 302 302 302 302" }],
  "auth/sign-out.ts": [{ at: "/sign-out", get: everybody(302), post: signedIn(302) }],
  "auth/start.tsx": [
    { at: "/start/{link}", get: everybody(200), post: everybody(400) },
    { at: "/start/guessed", get: everybody(404), post: everybody(404) },
  ],
  "meetings/invitations/answer.tsx": [
    { at: "/answer/{answer}", get: everybody(200), post: everybody(400) },
    { at: "/answer/guessed", get: everybody(404), post: everybody(404) },
  ],
  "meetings/poll/ballot.tsx": [
    { at: "/poll/{ballot}", get: everybody(200), post: everybody(400) },
    { at: "/poll/guessed", get: everybody(404), post: everybody(404) },
  ],
  "surveys/survey.tsx": [
    { at: "/survey/{survey}", get: everybody(200), post: everybody(400) },
    { at: "/survey/guessed", get: everybody(404), post: everybody(404) },
  ],
  "front-door/start.tsx": [{ at: "/kontakt", get: everybody(200), post: noPost }],
  "front-door/contact.tsx": [
    { at: "/kontakt/varsling", get: everybody(200), post: everybody(400) },
    { at: "/kontakt/mistyped", get: everybody(302), post: everybody(302) },
  ],
  "front-door/receipt.tsx": [
    { at: "/kontakt/kvittering/{door}", get: everybody(200), post: noPost },
    { at: "/kontakt/kvittering/guessed", get: everybody(404), post: noPost },
  ],
  "front-door/status.tsx": [
    { at: "/kontakt/henvendelse/{door}", get: everybody(200), post: everybody(400) },
    { at: "/kontakt/henvendelse/guessed", get: everybody(404), post: everybody(404) },
  ],
  "front-door/admin/page.tsx": [{ at: "/admin/front-door", get: administrators(200), post: administrators(400) }],
  "surveys/satisfaction.tsx": [{ at: "/overview/satisfaction", get: coordinators(200), post: noPost }],
  "reminders/seen.ts": [{ at: "/reminders/seen", get: noGet, post: signedIn(303) }],
  "digests/mails.tsx": [{ at: "/settings/mails", get: signedIn(200), post: signedIn(303) }],
  "admin/service/service.tsx": [{ at: "/admin/service", get: administrators(200), post: administrators(400) }],
  "i18n/language.ts": [{ at: "/language", get: everybody(302), post: everybody(302) }],
  "admin/healthz.ts": [{ at: "/healthz", get: everybody(200), post: noPost }],

  "my-day/my-day.tsx": [{ at: "/", get: signedIn(200), post: noPost }],
  "inquiries/queue.tsx": [{ at: "/inquiries", get: signedIn(200), post: noPost }],
  "inquiries/case.tsx": [
    { at: "/inquiries/{case}", get: signedIn(200), post: signedIn(400) },
    { at: "/inquiries/{confidential}", get: confidential(200), post: confidential(400) },
  ],
  "overview/page.tsx": [{ at: "/overview", get: coordinators(200), post: administrators(400) }],
  "overview/review/new-date.tsx": ofReview("new-date"),
  "overview/review/handover.tsx": ofReview("handover"),
  "overview/review/help.tsx": ofReview("help"),
  "target-groups/list.tsx": [{ at: "/target-groups", get: signedIn(200), post: noPost }],
  "target-groups/group.tsx": [
    { at: "/target-groups/jobcentres", get: signedIn(200), post: noPost },
    { at: "/target-groups/nobody", get: signedIn(404), post: noPost },
  ],
  "target-groups/responsible.tsx": [
    { at: "/target-groups/media/responsible", get: managers(200), post: managers(303) },
    { at: "/target-groups/nobody/responsible", get: managers(404), post: managers(404) },
  ],
  "stakeholders/silent.tsx": [{ at: "/stakeholders/silent", get: signedIn(200), post: noPost }],
  "stakeholders/organisation/new.tsx": [{ at: "/organisations/new", get: signedIn(200), post: signedIn(400) }],
  "stakeholders/organisation/page.tsx": [
    { at: "/organisations/{organisation}", get: signedIn(200), post: noPost },
    { at: "/organisations/99999", get: signedIn(404), post: noPost },
  ],
  "stakeholders/organisation/name.tsx": ofOrganisation("name", 400),
  "stakeholders/organisation/facts.tsx": ofOrganisation("facts", 303),
  "stakeholders/organisation/addresses.tsx": ofOrganisation("addresses", 400),
  "stakeholders/organisation/affiliations.tsx": ofOrganisation("affiliations", 400),
  "stakeholders/organisation/agreements.tsx": ofOrganisation("agreements", 400),
  "stakeholders/organisation/names.ts": [{ at: "/organisations/names?q=job", get: signedIn(200), post: noPost }],
  "stakeholders/person/new.tsx": [{ at: "/people/new", get: signedIn(200), post: signedIn(400) }],
  "stakeholders/person/page.tsx": [
    { at: "/people/{person}", get: signedIn(200), post: noPost },
    { at: "/people/99999", get: signedIn(404), post: noPost },
  ],
  "stakeholders/person/details.tsx": ofPerson("details"),
  "stakeholders/person/addresses.tsx": ofPerson("addresses"),
  "stakeholders/person/affiliations.tsx": ofPerson("affiliations"),
  "stakeholders/person/job-change.tsx": ofPerson("job-change"),
  "stakeholders/person/loose-ends.tsx": [
    // A task of theirs hangs on the old place; where nothing does, one is led on to the person.
    {
      at: "/people/{person}/loose-ends?from={organisation}&to=1&on=2026-12-01",
      get: signedIn(200),
      post: signedIn(303),
    },
    { at: "/people/{person}/loose-ends", get: signedIn(404), post: signedIn(404) },
  ],
  "search/search.tsx": [{ at: "/search?q=varsling", get: signedIn(200), post: noPost }],
  "stakeholders/lists/organisations.tsx": [{ at: "/stakeholders", get: signedIn(200), post: noPost }],
  "stakeholders/lists/people.tsx": [{ at: "/stakeholders/people", get: signedIn(200), post: noPost }],
  "stakeholders/lists/bulk.ts": [{ at: "/stakeholders/bulk", get: noGet, post: signedIn(303) }],
  "stakeholders/lists/export.ts": [{ at: "/stakeholders/export", get: signedIn(200), post: noPost }],
  "stakeholders/imports/list.tsx": [{ at: "/stakeholders/import", get: signedIn(200), post: signedIn(400) }],
  "stakeholders/imports/import.tsx": [
    { at: "/stakeholders/import/{import}", get: signedIn(200), post: signedIn(400) },
    { at: "/stakeholders/import/999", get: signedIn(404), post: signedIn(400) },
  ],
  "stakeholders/imports/failed.ts": [
    { at: "/stakeholders/import/{import}/failed", get: signedIn(200), post: noPost },
    { at: "/stakeholders/import/999/failed", get: signedIn(404), post: noPost },
  ],
  "views/new-view.ts": [{ at: "/views", get: noGet, post: signedIn(303) }],
  "views/view.ts": [{ at: "/views/999", get: noGet, post: signedIn(303) }],
  "contact-log/list.tsx": [{ at: "/contacts", get: signedIn(200), post: noPost }],
  "contact-log/new.tsx": [{ at: "/contacts/new", get: signedIn(200), post: signedIn(400) }],
  "contact-log/entry.tsx": [
    { at: "/contacts/{contact}", get: signedIn(200), post: signedIn(400) },
    { at: "/contacts/{secretContact}", get: confidential(200), post: confidential(400) },
    { at: "/contacts/999999", get: signedIn(404), post: signedIn(404) },
  ],
  "contact-log/who.ts": [{ at: "/contacts/who?q=bo", get: signedIn(200), post: noPost }],
  "contact-log/need.ts": [{ at: "/contacts/need", get: noGet, post: signedIn(200) }],
  "contact-log/entries.ts": [{ at: "/contacts/entries", get: noGet, post: signedIn(303) }],
  // It is the one who logged it who takes it back, and none of them did.
  "contact-log/withdrawal.ts": [{ at: "/contacts/{contact}/withdrawal", get: noGet, post: signedIn(404) }],
  "tasks/tasks.ts": [{ at: "/tasks", get: noGet, post: signedIn(303) }],
  "tasks/completion.ts": ofTask("completion"),
  "tasks/day.ts": ofTask("day"),
  "tasks/assignment.ts": ofTask("assignment"),
  "stakeholders/duplicates/duplicates.tsx": [{ at: "/stakeholders/duplicates", get: signedIn(200), post: noPost }],
  "stakeholders/duplicates/merges.ts": [{ at: "/stakeholders/merges", get: noGet, post: signedIn(303) }],
  "stakeholders/duplicates/distinctions.ts": [{ at: "/stakeholders/distinctions", get: noGet, post: signedIn(303) }],
  "stakeholders/duplicates/likely.ts": [{ at: "/stakeholders/likely?kind=person", get: signedIn(200), post: noPost }],
  "meetings/coverage/page.tsx": [{ at: "/meetings", get: signedIn(200), post: noPost }],
  "meetings/coverage/export.ts": [{ at: "/meetings/export", get: signedIn(200), post: noPost }],
  "meetings/slot/page.tsx": [
    { at: "/meetings/slots/1", get: signedIn(200), post: signedIn(400) },
    { at: "/meetings/slots/99999", get: signedIn(404), post: signedIn(404) },
  ],
  "meetings/plan/page.tsx": [
    { at: "/meetings/plan?rule=1&year=2027&part=1", get: signedIn(200), post: signedIn(400) },
    { at: "/meetings/plan?rule=1&year=2027&part=9", get: signedIn(404), post: signedIn(400) },
  ],
  "meetings/meeting/new.tsx": [
    { at: "/meetings/new?slot=1", get: signedIn(200), post: signedIn(400) },
    { at: "/meetings/new?slot=99999", get: signedIn(404), post: signedIn(400) },
  ],
  "meetings/meeting/page.tsx": [
    { at: "/meetings/{meeting}", get: signedIn(200), post: noPost },
    { at: "/meetings/99999", get: signedIn(404), post: noPost },
  ],
  "meetings/meeting/facts.tsx": ofMeeting("facts"),
  "meetings/meeting/attendees.tsx": ofMeeting("attendees"),
  "meetings/meeting/attendance.tsx": ofMeeting("attendance"),
  "meetings/feeds/page.tsx": [{ at: "/meetings/feeds", get: signedIn(200), post: signedIn(400) }],
  "meetings/feeds/feed.ts": [
    { at: "/feeds/{feed}.ics", get: everybody(200), post: noPost },
    { at: "/feeds/guessed", get: everybody(404), post: noPost },
  ],
  "meetings/poll/page.tsx": [
    { at: "/meetings/{polled}/poll", get: signedIn(200), post: signedIn(400) },
    { at: "/meetings/99999/poll", get: signedIn(404), post: signedIn(404) },
  ],
  "meetings/invitations/page.tsx": ofMeeting("invitations"),
  "meetings/invitations/raw.ts": [
    { at: "/meetings/{invited}/mails/{meetingMail}", get: signedIn(200), post: noPost },
    { at: "/meetings/{meeting}/mails/{meetingMail}", get: signedIn(404), post: noPost },
  ],
  "meetings/meeting/cancellation.tsx": ofMeeting("cancellation"),
  "meetings/minutes/agenda-page.tsx": ofMeeting("agenda"),
  "meetings/minutes/writing.tsx": ofMeeting("writing"),
  "meetings/minutes/saving.ts": [
    { at: "/meetings/{meeting}/writing/save", get: noGet, post: signedIn(400) },
    { at: "/meetings/99999/writing/save", get: noGet, post: signedIn(404) },
  ],
  "meetings/minutes/decisions.tsx": ofMeeting("decisions"),
  "meetings/minutes/actions.tsx": ofMeeting("actions"),
  "meetings/minutes/approval.tsx": ofMeeting("approval"),
  "meetings/minutes/document.tsx": [
    { at: "/meetings/{meeting}/minutes", get: signedIn(200), post: noPost },
    { at: "/meetings/{meeting}/minutes?version=9", get: signedIn(404), post: noPost },
    { at: "/meetings/99999/minutes", get: signedIn(404), post: noPost },
  ],
  "meetings/rules/list.tsx": [{ at: "/meetings/rules", get: coordinators(200), post: noPost }],
  "meetings/rules/new.tsx": [{ at: "/meetings/rules/new", get: coordinators(200), post: coordinators(400) }],
  "meetings/rules/edit.tsx": [
    { at: "/meetings/rules/1", get: coordinators(200), post: coordinators(400) },
    { at: "/meetings/rules/999", get: coordinators(404), post: coordinators(404) },
  ],
  "meetings/council/page.tsx": ofMeeting("council"),
  "meetings/follow-up/page.tsx": [{ at: "/meetings/follow-up", get: signedIn(200), post: signedIn(400) }],
  "meetings/follow-up/export.ts": [{ at: "/meetings/follow-up/export", get: signedIn(200), post: noPost }],
  "overview/figures/page.tsx": [{ at: "/overview/figures", get: coordinators(200), post: noPost }],
  "overview/cases/page.tsx": [{ at: "/overview/cases", get: coordinators(200), post: noPost }],
  "overview/cases/export.ts": [{ at: "/overview/cases/export", get: coordinators(200), post: noPost }],
  "auth/settings.tsx": [{ at: "/settings", get: signedIn(200), post: signedIn(302) }],
  "admin/index.tsx": [{ at: "/admin", get: administrators(200), post: noPost }],
  "admin/users/list.tsx": [{ at: "/admin/users", get: administrators(200), post: noPost }],
  "admin/users/new.tsx": [{ at: "/admin/users/new", get: administrators(200), post: administrators(400) }],
  "admin/users/edit.tsx": [{ at: "/admin/users/{user}", get: administrators(200), post: administrators(400) }],
  "admin/units/list.tsx": [{ at: "/admin/units", get: administrators(200), post: administrators(400) }],
  "admin/deadlines/list.tsx": [{ at: "/admin/deadlines", get: administrators(200), post: administrators(404) }],
  "admin/deadlines/new.tsx": [{ at: "/admin/deadlines/new", get: administrators(200), post: administrators(400) }],
  "admin/deadlines/effect.tsx": [
    { at: "/admin/deadlines/effect", get: administrators(200), post: administrators(400) },
  ],
  "admin/deadlines/edit.tsx": [
    { at: "/admin/deadlines/1", get: administrators(200), post: administrators(400) },
    { at: "/admin/deadlines/999", get: administrators(404), post: administrators(404) },
  ],
  "admin/calendar/calendar.tsx": [{ at: "/admin/calendar", get: administrators(200), post: administrators(400) }],
  "admin/mailboxes/list.tsx": [{ at: "/admin/mailboxes", get: administrators(200), post: noPost }],
  "admin/mailboxes/new.tsx": [{ at: "/admin/mailboxes/new", get: administrators(200), post: administrators(400) }],
  "admin/mailboxes/edit.tsx": [
    { at: "/admin/mailboxes/{mailbox}", get: administrators(200), post: administrators(400) },
  ],
  "admin/mail/ledger.tsx": [{ at: "/admin/mail", get: administrators(200), post: administrators(400) }],
  "admin/audit/log.tsx": [{ at: "/admin/audit", get: administrators(200), post: noPost }],
  "admin/routing/list.tsx": [{ at: "/admin/routing", get: administrators(200), post: administrators(400) }],
  "admin/routing/new.tsx": [{ at: "/admin/routing/new", get: administrators(200), post: administrators(400) }],
  "admin/routing/edit.tsx": [{ at: "/admin/routing/{rule}", get: administrators(200), post: administrators(400) }],
  "admin/mail/raw.ts": [
    { at: "/admin/mail/{entry}/raw", get: administrators(200), post: noPost },
    { at: "/admin/mail/{secretEntry}/raw", get: administrators(404), post: noPost },
  ],

  "inquiries/assignment.ts": ofCase("assignment", signedIn(303)),
  "inquiries/classification.ts": ofCase("classification", signedIn(303)),
  "inquiries/reply.ts": ofCase("reply", signedIn(303)),
  "inquiries/notes.ts": ofCase("notes", signedIn(303)),
  "inquiries/draft.ts": ofCase("draft", signedIn(303)),
  "inquiries/attachments.ts": ofCase("attachments", signedIn(303)),
  "inquiries/waiting.ts": ofCase("waiting", signedIn(303)),
  "inquiries/deadline.ts": ofCase("deadline", signedIn(303)),
  "inquiries/proposal.ts": ofCase("proposal", signedIn(303)),
  "inquiries/closure.ts": ofCase("closure", signedIn(303)),
  "inquiries/confidentiality.ts": ofCase("confidentiality", signedIn(303)),
  "inquiries/journal.ts": ofCase("journal", signedIn(303)),
  "inquiries/bulk.ts": [{ at: "/inquiries/bulk", get: noGet, post: signedIn(303) }],
  "inquiries/cancellation.ts": [{ at: "/outbox/999/cancellation", get: noGet, post: signedIn(404) }],
  "mail/message-html.ts": [
    { at: "/messages/{message}/html", get: signedIn(200), post: noPost },
    { at: "/messages/{secretMessage}/html", get: confidential(200), post: noPost },
  ],
  "mail/message-raw.ts": [
    { at: "/messages/{message}/raw", get: signedIn(200), post: noPost },
    { at: "/messages/{secretMessage}/raw", get: confidential(200), post: noPost },
  ],
  "mail/attachment.ts": [
    { at: "/attachments/{attachment}", get: signedIn(200), post: noPost },
    { at: "/attachments/{secretAttachment}", get: confidential(200), post: noPost },
  ],
  "search/suggestions.ts": [{ at: "/search/suggestions?q=varsling", get: signedIn(200), post: noPost }],
  "live.ts": [{ at: "/live", get: signedIn(200), post: noPost }],
}
