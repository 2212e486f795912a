import {
  countsAsDialogue,
  type Direction,
  directions,
  type LoggedChannel,
  loggedChannels,
  type ParticipantOption,
  type PartyOption,
} from "./contact.ts"
import { type FollowUp, followUps } from "./follow-up-day.ts"

/** What is written in the form, as it stands. Plain data: it is kept in the browser when the panel is left. */
export type Draft = {
  /** What is typed under "who"; the party's name once one is chosen. */
  typed: string
  party: PartyOption | null
  /** The fields for somebody new are open. */
  creating: boolean
  newName: string
  newPhone: string
  newOrganisation: string
  newOrganisationKey: string
  channel: LoggedChannel
  direction: Direction
  summary: string
  opensCase: "auto" | "yes" | "no"
  /** "auto": the party's open case, where it has exactly one. */
  inquiryId: number | null | "auto"
  answers: boolean
  /** "auto": where party and channel say so. */
  dialogueMeeting: boolean | "auto"
  followUp: FollowUp | "date" | ""
  followUpDate: string
  callback: boolean
  notat: boolean
  date: string
  time: string
  minutes: string
  participants: ParticipantOption[]
  reason: string
}

export const emptyDraft: Draft = {
  ...{
    typed: "",
    party: null,
    creating: false,
    newName: "",
    newPhone: "",
    newOrganisation: "",
    newOrganisationKey: "",
  },
  ...{ channel: "phone", direction: "in", summary: "", opensCase: "auto", inquiryId: "auto", answers: false },
  ...{ dialogueMeeting: "auto", followUp: "", followUpDate: "", callback: false, notat: false },
  ...{ date: "", time: "", minutes: "", participants: [], reason: "" },
}

export const chosenCase = ({ inquiryId, party }: Pick<Draft, "inquiryId" | "party">): number | null =>
  inquiryId !== "auto" ? inquiryId : party?.cases.length === 1 ? (party.cases[0]?.id ?? null) : null

export const isDialogue = ({ dialogueMeeting, party, channel }: Draft): boolean =>
  dialogueMeeting === "auto" ? countsAsDialogue(party?.targetGroup ?? null, channel) : dialogueMeeting

/** Whether anything is written that would be a loss. */
export const isWorthKeeping = ({ typed, party, summary, newName, newPhone, newOrganisation }: Draft): boolean =>
  party !== null || [typed, summary, newName, newPhone, newOrganisation].some((text) => text.trim() !== "")

/** "Bodil Krageskov, jobcenterchef, Jobcenter Køge". */
export const partyLabel = ({ name, beside }: Pick<PartyOption, "name" | "beside">): string =>
  [name, beside].filter(Boolean).join(", ")

/** The form again, from what a browser without JavaScript has posted. */
export function draftOf(posted: Record<string, string | string[]>, party: PartyOption | null): Draft {
  const text = (name: string) => (typeof posted[name] === "string" ? posted[name] : "")
  const id = Number(text("inquiryId"))
  return {
    ...emptyDraft,
    typed: text("q"),
    party,
    creating: text("newName") + text("newPhone") + text("newOrganisation") !== "",
    ...{ newName: text("newName"), newPhone: text("newPhone"), newOrganisation: text("newOrganisation") },
    newOrganisationKey: text("newOrganisationKey"),
    channel: loggedChannels.find((channel) => channel === text("channel")) ?? "phone",
    direction: directions.find((direction) => direction === text("direction")) ?? "in",
    summary: text("summary"),
    opensCase: (["yes", "no"] as const).find((value) => value === text("opensCase")) ?? "auto",
    inquiryId: text("inquiryId") === "" ? "auto" : id > 0 ? id : null,
    answers: text("answers") !== "",
    dialogueMeeting: text("dialogueMeeting") !== "" || "auto",
    followUp: ([...followUps, "date"] as const).find((value) => value === text("followUp")) ?? "",
    ...{ followUpDate: text("followUpDate"), callback: text("callback") !== "", notat: text("notat") !== "" },
    ...{ date: text("date"), time: text("time"), minutes: text("minutes"), reason: text("reason") },
  }
}
