import type { Role } from "#app/auth/roles.ts"
import type { Channel, ClosingReason, InquiryStatus, WaitingReason } from "#app/inquiries/inquiry.ts"
import type { Topic } from "#app/inquiries/topics.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

const topics: Record<Topic, string> = {
  "collective-dismissal": "Varsling",
  "work-sharing": "Arbejdsfordeling",
  "work-permit": "Arbejdstilladelse",
  bottleneck: "Flaskehals",
  "labour-market-data": "Ledighedstal",
  "results-follow-up": "Resultater",
  "framework-agreement": "Rammeaftale",
  "ams-order": "Bestilling fra AMS",
  presentation: "Oplæg",
  meeting: "Møde",
  hearing: "Høring",
  press: "Presse",
  "document-access": "Aktindsigt",
  "data-protection": "Persondata",
  council: "Rådet",
  misdirected: "Ikke til os",
  complaint: "Klage",
  sales: "Salg",
  automatic: "Automatisk",
  other: "Andet",
}

const targetGroups: Record<TargetGroupKey, string> = {
  council: "Rådet",
  employees: "Medarbejdere",
  jobcentres: "Jobcentre",
  "social-partners": "Parter",
  "unemployment-funds": "A-kasser",
  "municipal-councils": "Byråd",
  businesses: "Virksomheder",
  providers: "Andre aktører",
  guidance: "Vejledning",
  education: "Uddannelse",
  regions: "Vækstfora",
  ministry: "Minister, AMS",
  media: "Medier",
  public: "Offentlighed",
}

const roles: Record<Role, string> = {
  staff: "Sagsbehandler",
  communications: "Kommunikation",
  coordinator: "Koordinator",
  management: "Ledelse",
  administrator: "Administrator",
}

const statuses: Record<InquiryStatus, string> = {
  new: "Ny",
  open: "Åben",
  waiting: "Venter",
  answered: "Besvaret",
  closed: "Lukket",
  forwarded: "Videresendt",
  "no-reply-needed": "Kræver ikke svar",
}

const waiting: Record<WaitingReason, string> = {
  sender: "på afsender",
  jobcentre: "på jobcenter",
  ams: "på AMS",
  other: "på andre",
}

const channels: Record<Channel, string> = {
  phone: "Telefon",
  "in-person": "Personligt",
  letter: "Brev",
  mail: "Mail",
  meeting: "Møde",
  form: "Formular",
}

const closing: Record<ClosingReason, string> = {
  answered: "Besvaret",
  "no-reply-needed": "Kræver ikke svar",
  forwarded: "Sendt videre til rette myndighed",
  duplicate: "Dublet",
  spam: "Uønsket post",
}

export const terms = { topics, targetGroups, roles, statuses, waiting, channels, closing, unassigned: "ufordelt" }
