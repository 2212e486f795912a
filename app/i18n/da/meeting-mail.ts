/** The words of invitations to meetings, to people outside the house. */
export const meetingMail = {
  subject: {
    invited: (title: string) => `Invitation: ${title}`,
    changed: (title: string) => `Ændret: ${title}`,
    cancelled: (title: string) => `Aflyst: ${title}`,
    removed: (title: string) => `Du skal ikke længere deltage: ${title}`,
    kept: (title: string) => `Mødet flyttes ikke: ${title}`,
  },
  opening: {
    invited: (organiser: string) => `${organiser} inviterer dig til et møde.`,
    changed: (organiser: string) => `${organiser} har ændret mødet. Her er det, som det er nu.`,
    cancelled: (organiser: string) => `${organiser} har aflyst mødet.`,
    removed: (organiser: string) => `${organiser} har taget dig af mødet. Det bliver holdt uden dig.`,
    kept: (organiser: string) =>
      `${organiser} kan ikke flytte mødet til det tidspunkt, du foreslog. Det bliver holdt, som det står her.`,
  },
  when: "Tid",
  place: "Sted",
  link: "Link",
  leader: (name: string) => `Mødeleder: ${name}`,
  answer: "Svar i din kalender, eller her:",
}
