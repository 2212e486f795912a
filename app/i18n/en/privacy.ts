import type { privacy as danish } from "../da/privacy.ts"

const count = (n: number, one: string, many: string) => (n === 1 ? one : `${n} ${many}`)

export const privacy: typeof danish = {
  title: (name) => `Personal data: ${name}`,
  link: "Personal data",
  words: "Give a person access to what you hold on them, or remove what tells who they are.",
  yes: "Yes",
  no: "No",
  export: {
    title: "Access",
    words:
      "You fetch all that we hold on the person as a ZIP file: a page to read, the same as data, mails and attachments. Read it through before you pass it on. The audit log tells of it.",
    language: "Language of the file",
    languages: { da: "Danish", en: "English" },
    button: "Fetch all data",
  },
  anonymise: {
    title: "Anonymise",
    words: "The person’s name, addresses and words are removed. The figures stay. It cannot be undone.",
    goes: "This is removed",
    stays: "This stays",
    name: (name) => `The name ${name}, role, language and preferred channel`,
    addresses: (n) => count(n, "One mail address or phone number", "mail addresses and phone numbers"),
    mails: (n) => count(n, "Text, attachments and original of one mail", "mails: text, attachments and originals"),
    contacts: (n) => count(n, "The text of one contact", "contacts: what was written of them"),
    cases: (n) => count(n, "Subject, quotes, notes and drafts on one case", "cases: subject, quotes, notes and drafts"),
    tasks: (n) => count(n, "The text of one task", "tasks: their text"),
    elsewhere:
      "Name, address and phone number where others mention the person: in mails, minutes, imported lists and answers to surveys",
    counts: (n) =>
      `${count(n, "One case", "cases")} with number, dates, topic, unit and outcome, since the figures of the Overview must not change`,
    contactCounts: "That there was contact, when and by which channel, since it shows whether we keep what we promised",
    journal: "What was journalised in the ESDH. It has rules of its own",
    log: "The audit log, since nobody may be able to change it. Names in it are hidden when it is shown",
    backups: "Backups, until they are deleted by your own plan",
    blocked: "It cannot be done yet",
    obstacles: {
      open: "The case is open:",
      notJournalised: "The case is not journalised:",
      hidden: "A confidential case that you cannot see is open or not journalised. Ask management.",
      meeting: (day) => `The person is invited to a meeting ${day}:`,
      mail: (n) => count(n, "One mail to the person has not left yet.", "mails to the person have not left yet."),
      unfiled: (n) =>
        count(
          n,
          "One mail from the person is received and on no case yet. An administrator finds it under Received mail.",
          "mails from the person are received and on no case yet. An administrator finds them under Received mail.",
        ),
    },
    typed: "Type the person’s name",
    typedHint: (name) => `Type ${name} to confirm. It cannot be undone.`,
    typedWrong: "The name is not typed as it stands above.",
    button: "Anonymise the person",
    done: (day) => `The person was anonymised ${day}. What we no longer hold cannot be shown.`,
    removing: "The last files are being removed in the background. It is done in a few minutes.",
  },
  index: {
    title: (name) => `Data on ${name}`,
    made: (house, day) => `Gathered by ${house} on ${day} under article 15 of the General Data Protection Regulation.`,
    contents:
      "This page is an overview. data.json holds the same for a machine to read. The folders mails and attachments hold mails and files as they came and went.",
    none: "Nothing.",
    sections: {
      person: "About you",
      places: "Where you work",
      cases: "Cases",
      mails: "Mails you wrote or got",
      contacts: "Conversations and letters",
      meetings: "Meetings",
      meetingMails: "Your answers to invitations",
      polls: "Date polls",
      surveys: "Surveys",
      news: "News and the consent to it",
      imports: "Lists and consent",
      events: "What was done with the data",
    },
    columns: {
      ...{ what: "What", value: "Data", name: "Name", language: "Language", preferredChannel: "Preferred channel" },
      ...{ since: "Entered", organisation: "Organisation", role: "Role", from: "From", to: "To", number: "Case" },
      ...{ subject: "Subject", topic: "Topic", status: "Status", received: "Received", closed: "Closed" },
      ...{ at: "When", direction: "Direction", files: "Files", channel: "Channel", said: "What was said" },
      ...{
        title: "Meeting",
        place: "Place",
        answer: "Answer",
        comment: "Comment",
        asked: "Asked",
        answered: "Answered",
      },
      ...{ file: "List", forwardedTo: "Forwarded to", filledIn: "Filled in" },
    },
    directions: { in: "To us", out: "From us" },
    votes: { yes: "yes", maybe: "maybe", no: "no" },
    othersConversation:
      "You took part in a conversation that is kept with somebody else. What was said is left out, since it is about them too.",
    surveysWords:
      "We know that you were asked, and whether the link was used. The answers themselves are anonymous: we cannot see what you answered, so they do not stand here.",
    consentWords:
      "Lists you came in with. We process the data in the exercise of official authority (article 6(1)(e)) and do not rely on consent.",
    leftOut: "What is left out",
    leftOutWords:
      "Some is left out for the sake of others, or of the authority’s internal work (article 15(4), and the Danish Data Protection Act § 22):",
    nothingLeftOut: "Nothing is left out.",
    rights: "Your rights",
    rightsWords:
      "You may ask us to correct what is wrong and to delete data, and you may complain to the Danish Data Protection Agency. The data came from yourself, from where you work, or from those you wrote with.",
  },
  leftOut: {
    hiddenCases: (n) =>
      count(
        n,
        "One confidential case that whoever made the file cannot see.",
        "confidential cases that whoever made the file cannot see.",
      ),
    internalNotes: (n) => count(n, "One internal note.", "internal notes."),
    tasks: (n) => count(n, "One internal task.", "internal tasks."),
    othersMails: (n) =>
      count(n, "One mail on your cases between others than you.", "mails on your cases between others than you."),
    hiddenEvents: (n) =>
      count(
        n,
        "One entry of the audit log about a confidential case.",
        "entries of the audit log about confidential cases.",
      ),
  },
}
