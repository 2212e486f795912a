import type { Relation } from "#app/inquiries/related-query.server.ts"

const relations: Record<Relation, string> = {
  linked: "Hører sammen",
  continues: "Fortsætter",
  "continued-by": "Fortsættes af",
  merged: "Samlet hertil",
}

/** Cases that stand beside one another. */
export const inquiryLinking = {
  title: "Hør sammen med",
  panel: "Hører sammen med",
  none: "Ingen",
  relations,
  help: "Sagerne står ved hinanden, men hver har stadig sin egen frist og sit eget forløb.",
  choose: "Hvilken sag?",
  number: "Eller sagens nummer",
  link: "Knyt sammen",
  done: (one: string, other: string) => `Henvendelse ${one} og ${other} står nu ved hinanden`,
  remove: "Fjern",
  removeOne: (number: string) => `Fjern ${number}`,
  removed: (one: string, other: string) => `Henvendelse ${one} og ${other} står ikke længere ved hinanden`,
  split: "Gør til egen sag",
  perhaps: { merge: "Saml", link: "Knyt sammen", no: "Nej" },
  notRelated: (number: string) => `Noteret: sagen hører ikke til ${number}`,
  perhapsAgain: (number: string) => `Sagen hører måske til ${number}`,
}
