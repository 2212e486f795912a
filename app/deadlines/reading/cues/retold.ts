import { pattern } from "../fold.ts"
import { wording } from "../wording.ts"

// Times that are told of, though they bind others or were met.

/** "…, men det er kun for medlemmerne": said after the time of whom it binds. */
export const onlyForOthers = wording(
  String.raw`
    (?<![\w-])(?:det|den|fristen|dette|that|this|it|which|hvilket) (?:(?:er|is) (?:dog |jo |however )?(?:kun|alene|udelukkende|only) for |(?:gælder|angår|vedrører) (?:dog |jo )?(?:kun|alene|udelukkende) (?:for )?|applies only to |only applies to )(?!(?:jer|jeres|dig|regionen|you|at|en|et|god|sjov|a|the sake)(?![\w]))
    |(?<![\w-])(?:men |og )?(?:det|den frist|den) (?:skal|behøver) (?:i|du) (?:\w{1,8} ){0,2}ikke (?:tænke|bekymre|tage)
    |is for [\w-]{3,20} only
  `,
)

/** "…, hvilket hermed er overholdt": the time was another's for the sender, and is kept to. */
export const keptWith = wording(
  String.raw`
    (?<![\w-])(?:er|is|are) (?:hermed|dermed|således|herved|altså|hereby|thereby|thus) (?:overholdt|opfyldt|sket|nået|imødekommet|met|observed|complied)(?![\w])
    |(?<![\w-])hvilket (?:hermed|dermed|vi|jeg) (?:er |hermed |dermed |så )?(?:overholdt|sket|gør|har gjort|overholder|opfylder)|(?<![\w-])(?:og )?det (?:gør|sker|overholder) (?:(?:vi|jeg) )?(?:hermed|dermed|så med)|(?<![\w-])og det er (?:det|den|de) (?:så |hermed |altså )(?:nu|sket|gjort)
  `,
)

/** "Vi læser på hjemmesiden, at …", "efter det oplyste": what was read of ours or of others is told again, up to a "så" or "men" of the sender's own. */
export const retold = wording(
  String.raw`
    (?<![\w-])(?:(?:(?:vi|jeg) (?:\w{1,8} )?(?:læser|læste|kan (?:\w{1,8} )?(?:læse|se)|har (?:\w{1,8} )?(?:læst|hørt|forstået|fået oplyst|fået at vide)|forstår|forstod|hører|hørte|ser|så)|(?:læser|ser|hører|forstår) (?:vi|jeg)
    |(?:i|du|de) skriver|(?:står|stod) der|der (?:står|stod)|(?:det )?(?:fremgår|hedder) (?:det)?|(?:we|i) (?:\w{1,8} )?(?:read|see|saw|understand|gather|hear|heard)|(?:website|site|page|newsletter|guidance|leaflet|brochure) (?:says|states|said|reads)|it says)
      (?:(?! (?:at|that|gerne|helst|frem|forward|men|but|så|og)(?![\w]))[^;?!.,:]){0,60},? (?:at|that)
    |(?:kræver|forlanger|siger|skriver|oplyser),? at (?:jeg|vi) (?!(?:skal |kan |må |bør )?(?:har|have|bruge|får|få|hører|modtager|kender|ved|vide)(?![\w]))
    |(?:efter|ifølge) (?:det(?: for (?:os|mig))? (?:oplyste|foreliggende)|(?:jeres |din |dit |regionens )?\w{0,12}(?:hjemmeside|vejledning|nyhedsbrev|pjece|opslag|avis|plakat|bekendtgørelse)\w{0,4})|(?:på|i|af) (?:jeres|din|dit|regionens) [\w-]{3,24} (?:står|stod|fremgår|hedder|skriver))
    (?![^;?!]*(?<![\w-])(?:mangler|jer|dig|jeres|dine?|dit|your|skal (?:vi|jeg)|(?:vi|jeg) skal (?:have|bruge|kende|vide|se))(?![\w-]))[^;?!]{0,120}$
  `,
)

/** "…, og det regner jeg så med": what was read is asked for. */
export const countsOnIt = pattern(
  "^[^.!?]{0,20} (?:det|den|that) (?:regner|går|forventer|holder|står|beder|kræver|forlanger|is what|we expect)(?![\\w])",
)
