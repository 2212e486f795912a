import type { da } from "../da.ts"

export const meetingMail: typeof da.meetingMail = {
  subject: {
    invited: (title) => `Invitation: ${title}`,
    changed: (title) => `Changed: ${title}`,
    cancelled: (title) => `Cancelled: ${title}`,
    removed: (title) => `You no longer take part: ${title}`,
  },
  opening: {
    invited: (organiser) => `${organiser} invites you to a meeting.`,
    changed: (organiser) => `${organiser} has changed the meeting. This is how it is now.`,
    cancelled: (organiser) => `${organiser} has cancelled the meeting.`,
    removed: (organiser) => `${organiser} has taken you off the meeting. It is held without you.`,
  },
  when: "Time",
  place: "Place",
  link: "Link",
  answer: "Answer in your calendar, or here:",
}
