import type { Stems } from "../stem-finder.ts"
import { messageWording, wording } from "../wording.ts"

// Sales mail: its dates are for a purchase ("Tilmeld dig senest 1. oktober og spar 20 %").

/** One of these is enough. */
const plain = messageWording(
  String.raw`
    (?<![\w-])(?:spar (?:\d|op til)|\d{1,2} ?% (?:rabat|off|på (?:alle|alt|hele))|rabat(?:ten|ter)?|rabatkoden?|uden binding|tilbudspris
    |introduktionspris|kampagnepris|discount|(?:afmeld|frameld) (?:dig|nyhedsbrev|her)
    |gratis (?:prøve(?:kurv|kasse|pakke|abonnement|måned|periode|tur|levering)?|demo|opkald|konsultation|webinar|seminar|kursus|workshop|morgenmøde|analyse|levering)|free (?:trial|demo|pilot|audit|scan|webinar)|top of (?:your|the) (?:inbox|list|mailbox)|reply stop
    |stop receiving|opt out|(?:short|quick|brief|kort|hurtig) demo(?:nstration)?|(?:book|bestil|få) (?:en )?demo|til kun \d|kun (?:kr|dkk)|kun \d[\d.]{0,8},?-? ?(?:kr|pr)|(?:ekskl|excl)\.? moms|i marked)(?![\w-])
  `,
)

const mark = (source: string) => messageWording(`(?<![\\w-])(?:${source})(?![\\w-])`)

/** What also other mail may say once: two kinds of it make a sales pitch. */
const marks = [
  mark("gratis|free|uden beregning|free of charge|no charge"),
  mark(
    "(?:plads|stand|billet)(?:er|erne|s)? (?:bliver |er )?(?:revet væk|begrænset|få tilbage|tilbage)|først til mølle|ja tak|svar (?:bare |blot )?ja(?! (?:eller|til))|few (?:seats|places|spots)|slots? open|assume the timing|close your file|bumping|floating this|following up on my (?:last|previous) email",
  ),
  mark("rabat|discount|bonus|early ?bird|waive[sd]?|med i prisen|oven i købet"),
  mark(
    "demo|prøveperiode|trial|uforpligtende|no obligation|(?:har i|har du|got) (?:10|15|ti|fem) min\\w{0,8}|quick call",
  ),
  mark(
    "salgs?(?:chef|konsulent|direktør|afdeling|ansvarlig)|sales|growth|account (?:manager|executive)|kundechef|business development",
  ),
  mark(`bestil|bestilling|køb|order now|sign up|tilbuddet|kampagnen?|abonnement|special offer
    |(?:our|vores) (?:nye |new )?(?:solution|product|software|løsning|produkt|omstilling)`),
  mark("unsubscribe|opt-out|afmeld(?: dig| nyhedsbrev| her)?"),
]

/** "… inden fredag, får I 5 kg oveni": what the sender holds out to whoever buys by then. */
export const lure = wording(
  String.raw`
    (?<![\w-])(?:(?:får|sparer|vinder|slipper) (?:i|du)|og (?:få|spar)|(?:you|you'll|you will|and) (?:get|save|receive|enjoy|win)) (?:\w{1,14} ){0,4}?(?:\d{1,3} ?(?:%|kg|kr|pct)|gratis|rabat|oveni|med i købet|halv pris|bonus|gave|uden beregning|free|discount|off|half price)(?![\w-])
  `,
)

/** Whether a folded message, its signature included, is out to sell. */
export const isSelling = (folded: string, stems: Stems): boolean =>
  plain.occurs(folded, stems) || marks.filter((kind) => kind.occurs(folded, stems)).length > 1
