import type { Invitation } from "#app/meetings/calendar/invitation.ts"

const at = (iso: string) => Date.parse(iso)

/** A dialogue meeting on Wednesday 2 December 2026 from 9 to 10.30. */
export const dialogue: Invitation = {
  uid: "0d3c5bb2-6d7c-4c0b-9a5e-0e3f5f3f8a11@rar.example",
  sequence: 0,
  title: "Dialogmøde 4. kvartal",
  description: "Dagsorden:\n1. Siden sidst\n2. Varslinger; status",
  place: "Rådhuset, lokale 2; bygning Ø",
  link: null,
  startAt: at("2026-12-02T09:00:00+01:00"),
  endAt: at("2026-12-02T10:30:00+01:00"),
  organiser: { name: "RAR Østjylland", address: "post@rar.example" },
  attendees: [
    { name: "Holm, Eva", address: "eva@aarhus.example", role: "required", participation: "pending", rsvp: true },
    { name: "Åse Nørgård", address: "aase@rar.example", role: "chair", participation: "accepted", rsvp: false },
    { name: "", address: "bo@favrskov.example", role: "optional", participation: "tentative", rsvp: true },
  ],
  changedAt: at("2026-11-03T12:34:56Z"),
}

/** Both days in a year on which the clock is moved, at hours around the move. */
export const clockChanges = ["2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31"].flatMap((day) =>
  [-26, -2, -1, 0, 0.5, 1, 1.5, 2, 3, 9, 22].map((hours) => Date.parse(`${day}T00:30:00Z`) + hours * 3_600_000),
)
