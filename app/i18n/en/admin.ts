import type { da } from "../da.ts"

export const admin: typeof da.admin = {
  title: "Administration",
  words: "What holds for the whole house.",
  parts: {
    users: { name: "Users", words: "Invite, give roles, close" },
    units: { name: "Units", words: "Name, and signature under replies" },
    deadlines: { name: "Deadlines", words: "How soon you answer what, and what a change moves" },
    calendar: { name: "Calendar", words: "Opening hours, closing days and public holidays" },
    "sign-in": {
      name: "Sign-in",
      words: "Two-step sign-in with a code from the phone, and single sign-on with an account you have already",
    },
    service: { name: "Reminders and survey", words: "What Rettidig sends by itself, and when" },
    "front-door": {
      name: "The contact page",
      words: "The page for businesses and partners: name, telephone, open or closed",
    },
    mailboxes: { name: "Mailboxes", words: "Where mail is fetched, and whether it works" },
    mail: { name: "Received mail", words: "Every mail that reached us, and what became of it" },
    routing: { name: "Routing rules", words: "What is proposed of new inquiries, and what has been learned" },
    templates: { name: "Templates", words: "Replies to begin from, with versions" },
    retention: { name: "Retention", words: "People without contact for years: anonymise or keep" },
    audit: { name: "Audit log", words: "Who did what, and when" },
  },
  users: {
    title: "Users",
    summary: (active, invited) =>
      invited === 0
        ? `${active} can sign in.`
        : `${active} can sign in. ${invited} have not used their invitation yet.`,
    invite: "Invite a colleague",
    inviteWords: "You get a link to hand over. Your colleague chooses their own password.",
    back: "Back to the users",
    fields: { name: "Name", email: "E-mail", initials: "Initials", role: "Role", unitId: "Unit" },
    initialsHint: "At most 4 letters. They show in the queue who has an inquiry.",
    roleHint: "Management sees all confidential cases. Administrators look after users, units and mailboxes.",
    noUnit: "No unit",
    lastSeen: "Last seen",
    states: {
      active: "Can sign in.",
      invited: "Is invited and has not chosen a password yet.",
      closed: "Is closed and cannot sign in.",
    },
    stateMarks: { active: "", invited: "invited", closed: "closed" },
    link: {
      title: (name) => `Give the link to ${name}.`,
      sevenDays: "It works once, within 7 days, and is shown only here.",
      twoHours: "It works once, within 2 hours, and is shown only here.",
      label: "One-time link",
      copy: "Copy",
      copied: "Copied",
    },
    access: {
      title: "Access",
      openInquiries: (n, name) =>
        n === 1 ? `1 open inquiry lies with ${name}` : `${n} open inquiries lie with ${name}`,
      invitationWords: "If the link is lost or has expired, make a new one. The old one stops working.",
      invitation: "Make a new invitation link",
      passwordWords: "With a link the user chooses a new password.",
      password: "Make a link to a new password",
      closeWords: "A closed user is signed out and cannot sign in. The name stays on what was done.",
      close: "Close the user",
      reopenWords: "The user can sign in again with the old password.",
      reopen: "Reopen the user",
    },
  },
  units: {
    title: "Units",
    summary: (n) => (n === 1 ? "1 unit." : `${n} units.`),
    add: "New unit",
    addSubmit: "Create unit",
    change: "Change unit",
    fields: { name: "Name", signature: "Signature", phone: "Phone" },
    phoneHint: "The number that templates put in replies.",
    signatureHint: "Stands under replies from the unit.",
    members: "Staff",
    openInquiries: "Open inquiries",
    closed: "closed",
    close: "Close the unit",
    reopen: "Reopen the unit",
  },
}
