import { addressed, informing } from "./cues/asks.ts"
import { isSelling } from "./cues/sales.ts"
import { findMessageStems, findStems, messageWording } from "./wording.ts"

/** What a message as a whole is: a receipt, out to sell, a bill, sent for information, or a letter like others. */
export type Kind = "receipt" | "selling" | "bill" | "informing" | "letter"

// A receipt tells what the mailbox has got, and that no one reads what is sent back to it.
const received = messageWording(
  "(?:har|er) modtaget (?:din|dit|jeres|deres|den|d\\.|\\d)|tak for (?:din|dit|jeres|deres) (?:mail|henvendelse|besked|ansøgning)|received your|thank you for (?:contacting|your)",
)
const unread = messageWording(
  `
    svare? (?:venligst )?ikke på denne|ikke (?:svare|besvare) (?:på )?denne|(?:kan|skal) ikke besvares|(?:sendt|genereret|udsendt|dannet) automatisk|automatisk (?:kvittering|sendt
    |genereret|besked|mail)|postkassen? (?:bliver|er) ikke|not reply to this|automated|automatically|unattended|not monitored
  `,
)

/** "Denne besked sendes automatisk": a machine's own word for what it is, at the head of a sentence. */
const machine = messageWording(
  String.raw`
    (?:^|[\n.!?:*(-])\s{0,3}(?:(?:dette er|det her er|du (?:får|modtager|har fået)) (?:(?:et|en|dette|denne|her) )?(?:automatisk|autosvar|autogenerer|systemgenerer|maskinel|(?:svar|mail|besked|kvittering|e-mail|meddelelse) automatisk)
    |(?:(?:denne|dette|nærværende) (?:mail|besked|svar|meddelelse|e-mail|email|kvittering|notifikation|påmindelse|brev)|meddelelsen|mailen|beskeden|svaret|e-mailen) (?:(?:er|bliver|blev|sendes|udsendes|afsendes|genereres|dannes|udsendt|sendt|afsendt|genereret|dannet|skrevet) ){1,2}(?:automatisk|autogenerer|maskinelt|af (?:et|vores) (?:system|robot))
    |automatisk (?:svar|besked|meddelelse|kvittering|notifikation|e-?mail)(?: fra|\s*[.!)*\n]|\s*$)|autosvar(?: fra|\s*[.!)*\n]|\s*$)
    |this (?:is an? automat|(?:message|reply|mail|email|e-mail|notice|notification|response) (?:is|was|has been) (?:(?:sent|generated|created|issued) )?(?:automat|auto-?generat))|automat(?:ic|ed) (?:reply|message|response|notification)(?: from|\s*[.!)*\n]|\s*$))
  `,
)
/** What someone wrote into a form on a website comes by a machine, too. */
const form = messageWording("formular|blanket|contact form|web ?form|online form")

const demand = messageWording(
  `
    betalingspåmindelse|(?<![\\w-])(?:indbetal(?![\\w-])|skylder (?:i |du )?os|mangler (?:vi |jeg )?(?:\\w{1,12} )?betaling
    |(?:bedes|venligst|please) (?:\\w{1,10} ){0,3}(?:(?:ind|be)?betal(?:e|t)|overfør(?:e|t)|pay)(?![\\w-])|(?:faktura|regning|kontingent|invoice)(?:en|et)?(?: [\\w.-]{1,14}){1,8} (?:ikke betalt|ubetalt|unpaid|forfalden|forfaldt|overdue))
  `,
)

/** Reads the folded message, its subject and signature included: a signature may give a salesman away. */
export const kindOf = (whole: string): Kind => {
  const stems = findMessageStems(whole)
  if (machine.occurs(whole, stems) && !form.occurs(whole, stems)) return "receipt"
  if (unread.occurs(whole, stems) && received.occurs(whole, stems)) return "receipt"
  if (isSelling(whole, stems)) return "selling"
  if (demand.occurs(whole, stems)) return "bill"
  return informing.occurs(whole, stems) ? "informing" : "letter"
}

/** The sentence speaks to the recipient: in a letter for information only such ask for anything. */
export const isAddressed = (sentence: string): boolean => addressed.occurs(sentence, findStems(sentence))
