/** The calendar as a file, for programs that do not know it as a form of the text. */
export const calendarFile = (ics: string) => ({
  name: "invite.ics",
  contentType: "application/ics",
  bytes: new TextEncoder().encode(ics),
})
