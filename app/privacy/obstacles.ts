/** What has to be settled before somebody can be anonymised. */
export type Obstacle =
  /** Null where the viewer may not see the case. */
  | { kind: "open-case" | "not-journalised"; case: { number: string; subject: string } | null }
  | { kind: "meeting-to-come"; meeting: { id: number; title: string; startAt: number } }
  /** Mails to them that have not left yet. */
  | { kind: "mail-waiting"; count: number }
  /** Mails from them that are received and on no case yet: in the worker's hands, or in the tray of what failed. */
  | { kind: "mail-unfiled"; count: number }
