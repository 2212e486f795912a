import type { Role } from "#app/auth/roles.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

/* The demo's authority: invented people at region.example. The first unit is the one every new house begins with. */

export const demoUnits = [
  "Sekretariatet",
  "Erhverv og varsling",
  "Jobcentre og dialog",
  "Analyse og overvågning",
  "Opfølgning og andre aktører",
  "Kommunikation",
] as const
export type DemoUnit = (typeof demoUnits)[number]

export const signatureOf = (unit: DemoUnit) => `${unit}\nBeskæftigelsesregionen\nTelefon 44 00 00 00`

export const unitOfGroup: Readonly<Record<TargetGroupKey, DemoUnit>> = {
  council: "Sekretariatet",
  employees: "Sekretariatet",
  jobcentres: "Jobcentre og dialog",
  "social-partners": "Analyse og overvågning",
  "unemployment-funds": "Analyse og overvågning",
  "municipal-councils": "Sekretariatet",
  businesses: "Erhverv og varsling",
  providers: "Opfølgning og andre aktører",
  guidance: "Analyse og overvågning",
  education: "Analyse og overvågning",
  regions: "Sekretariatet",
  ministry: "Sekretariatet",
  media: "Kommunikation",
  public: "Sekretariatet",
}

export const demoMailboxes = [
  { address: "varsling@region.example", name: "Beskæftigelsesregionen, varsling", unit: "Erhverv og varsling" },
  { address: "presse@region.example", name: "Beskæftigelsesregionen, presse", unit: "Kommunikation" },
] as const

type DemoUser = { initials: string; name: string; role: Role; unit: DemoUnit }

/** The demo's link is for the administrator among them, who sees a caseworker's day too. */
export const demoUsers: readonly DemoUser[] = [
  { initials: "SAA", name: "Signe Aaholm", role: "administrator", unit: "Erhverv og varsling" },
  { initials: "NHO", name: "Nadia Holmstrand", role: "staff", unit: "Erhverv og varsling" },
  { initials: "PKV", name: "Peder Kvisthøj", role: "staff", unit: "Erhverv og varsling" },
  { initials: "RSO", name: "Rikke Solbjerg", role: "coordinator", unit: "Jobcentre og dialog" },
  { initials: "MSK", name: "Mikkel Strandkær", role: "coordinator", unit: "Jobcentre og dialog" },
  { initials: "MDY", name: "Malthe Dyrvig", role: "staff", unit: "Analyse og overvågning" },
  { initials: "TFE", name: "Tobias Fennevang", role: "staff", unit: "Analyse og overvågning" },
  { initials: "JBR", name: "Jonas Bæk Ravn", role: "staff", unit: "Opfølgning og andre aktører" },
  { initials: "LEN", name: "Laura Engbæk", role: "staff", unit: "Opfølgning og andre aktører" },
  { initials: "KØS", name: "Karen Østmark", role: "communications", unit: "Kommunikation" },
  { initials: "IRO", name: "Ida Rosenvad", role: "communications", unit: "Kommunikation" },
  { initials: "ÅTH", name: "Åse Thygelund", role: "staff", unit: "Sekretariatet" },
  { initials: "HVI", name: "Henrik Vinterdal", role: "management", unit: "Sekretariatet" },
  { initials: "BLU", name: "Birgit Lundsø", role: "management", unit: "Sekretariatet" },
]
