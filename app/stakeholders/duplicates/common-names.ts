/**
 * How many in a thousand bear the commonest Danish names (Danmarks Statistik, Navne i hele befolkningen, rounded): in a
 * small register Jensen may stand twice and still be two people. A name that is not here is rare until the register
 * itself shows otherwise.
 */
const surnames = `jensen 39 nielsen 39 hansen 33 andersen 26 pedersen 25 christensen 20 larsen 18 soerensen 17 rasmussen 15
joergensen 14 petersen 12 madsen 10 kristensen 10 olsen 8 thomsen 6 christiansen 6 poulsen 5 johansen 5 moeller 5 mortensen 5
knudsen 4 jakobsen 4 jacobsen 4 mikkelsen 4 frederiksen 4 olesen 4 laursen 3 henriksen 3 lund 3 schmidt 3 holm 3 eriksen 3
kristiansen 3 clausen 3 simonsen 2 svendsen 2 andreasen 2 iversen 2 oestergaard 2 jeppesen 2 mogensen 2 jespersen 2 nissen 2
lauridsen 2 frandsen 2 vestergaard 2 jepsen 2 kjaer 2 dahl 2 bertelsen 2 bach 2 friis 2 lassen 2 soendergaard 2`

const givenNames = `peter 8 michael 8 lars 7 jens 7 thomas 6 henrik 6 soeren 6 christian 6 martin 6 jan 6 morten 5 anders 5 hans 5
niels 5 joergen 4 jesper 4 per 4 ole 4 rasmus 4 mads 4 erik 4 kim 3 john 3 claus 3 bent 3 jakob 3 jacob 3 kristian 3 daniel 3
mikkel 3 torben 3 poul 3 finn 3 flemming 3 carsten 3 karsten 3 simon 3 brian 3 frederik 3 kasper 3 casper 3 magnus 3 steen 2
allan 2 nikolaj 2 emil 3 oliver 3 anne 8 mette 6 kirsten 6 hanne 5 anna 6 helle 5 maria 5 susanne 5 lene 5 marianne 4 camilla 4
lone 4 louise 4 charlotte 4 pia 4 tina 4 inge 3 gitte 4 karen 4 bente 4 ida 4 emma 4 julie 4 sofie 4 jette 3 hannah 1 laura 3
christina 3 birthe 3 birgit 3 annette 3 anette 3 lise 3 line 3 rikke 3 ulla 3 sara 3 marie 4 heidi 3 dorthe 3 cecilie 3 maja 2
trine 3 signe 2 stine 2 karin 2 eva 2 ellen 2 lisbeth 2 grethe 2 maiken 1 malene 2 lotte 2 katrine 2 nanna 2 amalie 2 malthe 1`

/** What half of all organisations are called. */
const organisationWords = `jobcenter 30 kommune 30 kommunalbestyrelse 10 byraad 10 danmark 15 dansk 15 service 10 byg 8 transport 8
akasse 10 kursus 8 center 10 skole 8 gruppen 6 group 6 consult 6 teknik 6 handel 5 region 5 forening 8 fagforening 8 fonden 5
erhverv 6 afdeling 6 afd 6 vvs 5 el 5 maskinfabrik 4 emballage 4 rengoering 5 vikar 5 uddannelse 5 social 4 sundhed 4`

const read = (list: string) => {
  const words = list.split(/\s+/)
  return new Map(words.flatMap((word, n): [string, number][] => (n % 2 ? [] : [[word, Number(words[n + 1]) / 1000]])))
}
const people = new Map([...read(surnames), ...read(givenNames)])
const organisations = read(organisationWords)

/** What part of them bears the word; undefined for one that is not known as common. */
export const commonShare = (kind: "person" | "organisation", word: string): number | undefined =>
  (kind === "person" ? people : organisations).get(word)
