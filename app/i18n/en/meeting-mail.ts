import type { da } from "../da.ts"

export const meetingMail: typeof da.meetingMail = {
  subject: {
    invited: (title) => `Invitation: ${title}`,
    changed: (title) => `Changed: ${title}`,
    cancelled: (title) => `Cancelled: ${title}`,
    removed: (title) => `You no longer take part: ${title}`,
    kept: (title) => `The meeting stays: ${title}`,
  },
  opening: {
    invited: (organiser) => `${organiser} invites you to a meeting.`,
    changed: (organiser) => `${organiser} has changed the meeting. This is how it is now.`,
    cancelled: (organiser) => `${organiser} has cancelled the meeting.`,
    removed: (organiser) => `${organiser} has taken you off the meeting. It is held without you.`,
    kept: (organiser) =>
      `${organiser} cannot move the meeting to the time you proposed. It will be held as it says here.`,
  },
  when: "Time",
  place: "Place",
  link: "Link",
  leader: (name: string) => `Chair: ${name}`,
  answer: "Answer in your calendar, or here:",
}
