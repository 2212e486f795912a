/** Whether a rule's periods are planned at once: one meeting with each. A joint one is not spread over days. */
export const isPlannable = ({ kind, joint }: { kind: "meeting" | "deliverable"; joint: boolean }): boolean =>
  kind === "meeting" && !joint
