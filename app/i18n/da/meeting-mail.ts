/** The words of invitations to meetings, to people outside the house. */
export const meetingMail = {
  subject: {
    invited: (title: string) => `Invitation: ${title}`,
    changed: (title: string) => `Ændret: ${title}`,
    cancelled: (title: string) => `Aflyst: ${title}`,
    removed: (title: string) => `Du skal ikke længere deltage: ${title}`,
  },
  opening: {
    invited: (organiser: string) => `${organiser} inviterer dig til et møde.`,
    changed: (organiser: string) => `${organiser} har ændret mødet. Her er det, som det er nu.`,
    cancelled: (organiser: string) => `${organiser} har aflyst mødet.`,
    removed: (organiser: string) => `${organiser} har taget dig af mødet. Det bliver holdt uden dig.`,
  },
  when: "Tid",
  place: "Sted",
  link: "Link",
  answer: "Svar i din kalender, eller her:",
}
