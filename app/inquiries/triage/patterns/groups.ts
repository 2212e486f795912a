import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { PhraseTable } from "../phrases.ts"

/** Words of an address, a name or a signature that tell which target group a sender belongs to. */
export const identityWords: Partial<Record<TargetGroupKey, PhraseTable>> = {
  jobcentres: {
    9: `
      *jobcenter*, *jobcentre*, jobcentret, lbr, lokale beskæftigelsesråd, job centre, job center, jobcenterchef*,
      lbr sekretær, lbr formand`,
    4: `
      ydelseskontor*, ydelsescenter*, arbejdsmarkedsafdeling*, beskæftigelsesafdeling*, arbejdsmarkedschef*,
      beskæftigelseschef*, beskæftigelsesforvaltning*, virksomhedsservice*, arbejdsmarkedscenter*, sygedagpengeteam*,
      ungeindsats*`,
  },
  "unemployment-funds": {
    10: "a kasse*, *akasse*, a kassen, unemployment fund*, arbejdsløshedskasse*, a kassens",
  },
  "social-partners": {
    8: `
      *forbund, *forbundet, *fagforening*, *fagforbund*, fagbevægelse*, arbejdsgiverne*, arbejdsgiverforening*,
      *arbejdsgivere*, brancheforening*, *mestre*, mesterforening*, dansk arbejdsgiver*, dansk industri,
      dansk byggeri, dansk erhverv, dansk metal, landsorganisation*, trade union*, *organisationen*, 3f, hk, foa, lo,
      da, ftf, *håndværksråd*, erhvervsorganisation*, employers association*, *arbejdsgiver*, landsforening*,
      faglig sekretær*, faglig konsulent, fællestillidsrepræsentant*, fagligt fælles*, kreds, afdelingsformand,
      forbund*`,
    4: "afd, overenskomst*",
  },
  "municipal-councils": {
    8: `
      kkr, borgmester*, *byråd*, byrådssekretariat*, kommunalbestyrelse*, kommunalbestyrelsesmedlem*, byrådsmedlem*,
      viceborgmester*, udvalgsformand*, rådmand*, kommunaldirektør*, city council*, municipal council*, mayor*,
      beskæftigelsesudvalget`,
    4: "*kommune, *kommunes, kommunen, municipality*, rådhus*, forvaltning*",
  },
  providers: {
    7: `
      *karriere*, *beskæftigelse a, anden aktør, andre aktører, outplacement*, jobkonsulent*, *jobformidling*,
      aktørside*, *jobhus*, *jobkompagni*, *jobværksted*, kontraktansvarlig*, beskæftigelse a s, beskæftigelse aps,
      *revaliderings*, rekruttering og karriere, jobvejen*, *jobvækst*, *jobcoach*, *jobvej*, *ijob*, *iarbejde*,
      *tilbage i job*, kursus og job, vikar og job`,
    4: "*job, *jobs, *coaching*, *kompetence*, aktør*",
  },
  guidance: {
    9: `
      *vejledningscent*, *studievalg*, studievejled*, ungdommens uddannelsesvejledning, uddannelsesvejled*,
      *vejledningshus*, vejlednings*, uu center*, uu vejled*, *uuvejled*, erhvervsvejled*, evejledning,
      *vejlederforening*, vejledercenter*, guidance cent*, career guidance*, vejledningsnetværk*, vejledningsnet*`,
    4: "vejleder*, uu",
  },
  education: {
    8: `
      *skole*, *college*, *universitet*, university*, *uni, amu*, *amucenter*, *amu, voksenuddannelsescenter*, vuc*,
      *gymnasi*, *akademi, *akademiet, *seminariet, *seminarium, sosu*, professor*, lektor, uddannelseschef*,
      uddannelsesleder*, *rektor*, erhvervsakademi*, uddannelsescent*, handelsskole*, handelshøjskole*, tekniskskole*,
      *efteruddannelsesudvalg*, faculty, researcher, ph d, phd, *uddannelsescenter*, school of, academy, campus*,
      kursist*, eud`,
    2: "uddannelse*, studerende",
  },
  regions: {
    9: `
      *vækstforum*, *regionsråd*, regional udvikling, regionaludvikling, region hovedstaden, region sjælland,
      regionhovedstaden, regionsjaelland, regionshuset, *vækstforumsekretariat*, center for vækst, growth forum*,
      regionsrådsmedlem*, regionh, region midt*, region syd*, region nord*, region øst*, regionsyddanmark,
      regional development`,
    2: "*region, regionens",
  },
  ministry: {
    9: `
      *ministeriet*, *ministerium*, ministersekretær*, ministerbetjening*, *styrelsen, *styrelse, ams, ams3k, bm,
      *departement*, folketinget*, folketingets, minister, ministersekretariat*, ministry*, departementschef*,
      styrelsens, star, siri, rigsrevision*, *minister, *ministeren, kontorchef*, danish agency*, agency for`,
    3: "fuldmægtig, 1 kontor, 2 kontor, 3 kontor, 4 kontor, 5 kontor, 6 kontor, specialkonsulent*, chefkonsulent",
  },
  media: {
    9: `
      *journalist*, *redaktion*, *redaktør*, *avis, *avisen, *posten, *dagblad*, *dagbladet, *tidende*, *tidende,
      *folkeblad*, *ugeblad*, *fagblad*, *bladet, radio*, *radio, *radioen, tv, *tv, tv2*, *nyhederne, *nyheder,
      *news*, reporter*, correspondent*, editor, *monitor, the times, *herald*, *gazette*, *tribune*, *presse,
      *bureau, ritzau*, *morgenpost*, *podcast*, *kanalen, *magasinet, nyhedsvagt*, pressefotograf*, *ugeavis*,
      *lokalavis*, freelancejournalist*, dagens*, broadcaster*`,
    3: "*nyt, *medie*, *media, vagthavende, erhvervsredaktør*, *blad, *blatt, *stiften, *press",
  },
  businesses: {
    6: `
      aps, a s, i s, k s, p s, ivs, gmbh, ltd, ab, inc, llc, plc, cvr, cvr nr, hr chef*, hr direktør*, hr partner*,
      hr konsulent*, hr ansvarlig*, hr manager*, hr business*, hr operations, human resources, people culture,
      head of hr, head of people, talent acquisition, *advokat*, *advokater*, *advokatfirma*, general counsel,
      law firm, attorney*, fabrikschef*, driftsleder*, værkfører*, fabriksdirektør*, produktionschef*, personalechef*,
      personalekonsulent*, personaleleder*, lønchef*, lønbogholder*, bogholder*, *revisor*, *revision, site manager,
      global mobility, tømrermester*, murermester*, vognmand*, restauratør*, hotel*, gartneri*, *entreprenør*,
      *fabrik*, *fabrikken, *maskinfabrik*, industri*, *transport*, *logistics*, *byg, *trykkeri*, *møbler, *pharma*,
      *foods, *fødevarer*, *metal*, group, *shipping*, *byggefirma*, *bygg, holding*, *tømrer*, *smede*, *mejeri*,
      *slagteri*, *værft*, *restaurant*, *robotics, *solutions, *consulting, *consult, *software*, *tech, *gruppen,
      *group*, *murer*, *elteknik*, *maskiner*, koncern*, *produktion`,
    4: `
      *staal*, *metal*, *traelast*, *vinduer*, *gartneri*, *glas, *toemrer*, *murer*, *maskin*, *byg, *bygg, *tryk,
      *auto*, *foods*, *vaev, *ejendom*, *klinik*, *tech, *energi*, *robot*, *logisti*, *tag, *huset, *engineering*,
      *trading*, *weld*, *plast*, *emballage*, *nordic`,
    3: `
      direktør, administrerende direktør, adm direktør, økonomichef*, økonomidirektør, chief, ceo, cfo, coo, cto,
      indehaver*, ejer, founder, owner, manager, director, konsulent, salg, mester, daglig leder, *chef, salgschef*,
      kontorchef, partner, company, firma*`,
  },
  council: {
    3: "medlem af rådet, medlem af det regionale beskæftigelsesråd, rådsmedlem*",
  },
}

/** What senders say of themselves in the text. */
export const introductions: Partial<Record<TargetGroupKey, PhraseTable>> = {
  media: {
    9: `
      dear press, press office, jeg er journalist, jeg er freelancejournalist, journalist på, journalist ved,
      journalist hos, journalist fra, i m a journalist, i am a journalist, reporter at, reporter for, reporter with,
      jeg skriver til fagbladet, i trykken, writing for, vores læsere, vores lyttere, vores seere, our readers,
      min redaktør, fra radio, fra *avis, fra *bladet, fra *posten, fra tv, from the newspaper, jeg laver et indslag,
      laver en podcast, et indslag til, udtale sig, i bladet, skriver en artikel, skriver artikel, writing a piece,
      writing an article`,
  },
  businesses: {
    6: `
      vi vil gerne ansætte, vi har ansat, vores timelønnede, vores tillidsmand, vores tillidsrepræsentant,
      vores lager, vores hr, vi beskæftiger, vores parent, our parent company, our headquarters, vi skal varsle,
      vi varsler, jeg har en restaurant, vi plejer at have .. folk, vores virksomhed, vi er en virksomhed,
      vi er en mindre virksomhed, vi er et firma, vores firma, our company, we are a company, our danish subsidiary,
      vores medarbejdere, vores ansatte, vi har .. ansatte, min virksomhed, mit firma, my company, vi vil ansætte,
      vi ønsker at ansætte, we would like to hire, we want to hire, hire a, we are hiring, vores klient, min klient,
      my client, our client, vi er et .. firma, vi er en .. virksomhed, our employees, vores fabrik, vores produktion,
      vi driver, jeg driver, jeg har en .. virksomhed, byggefirma, som arbejdsgiver, as an employer,
      sende .. folk hjem`,
  },
  public: {
    6: `
      jeg er borger, som borger, min sagsbehandler*, mine dagpenge*, min a kasse*, jeg er ledig, jeg er arbejdsløs,
      jeg blev fyret, jeg er blevet fyret, jeg er fyret, min tidligere arbejdsgiver*, min kontanthjælp*,
      jeg er pensioneret, jeg er pensionist, jeg er førtidspensionist, my husband, my wife, min mand, min kone,
      my employer, min arbejdsgiver*, jeg søger job, lost my job, jeg har mistet mit job, jeg bor i, min datter,
      min søn, privatperson, om mig`,
  },
  education: {
    5: `
      jeg læser til, jeg er studerende, vores elever, vores kursister, jeg skriver speciale, på vores skole,
      our students, uddannelsesudvalg*, i am a researcher, i am a student, jeg går på, jeg studerer, phd student*,
      vi udbyder, vores hold`,
  },
  jobcentres: {
    8: `
      vores jobcenter*, vi er et jobcenter, her i jobcentret, vores lbr, på vegne af lbr, lokale beskæftigelsesråd i,
      jobcentret her, vores sygedagpengeteam, vores sagsbehandlere, lbr formand, formand for lbr,
      formandens beretning i lbr, her på jobcentret`,
  },
  "municipal-councils": {
    6: `
      medlem af byrådet, medlem af kommunalbestyrelsen, borgmesteren har, borgmesteren beder, borgmesteren ønsker,
      byrådet har, kommunalbestyrelsen har, økonomiudvalget har, medlem af beskæftigelsesudvalget, sidder i byrådet,
      sidder i kommunalbestyrelsen`,
  },
  "social-partners": {
    5: `
      vores medlemsvirksomheder, vores medlemmer, vores tillidsfolk, vores tillidsrepræsentanter, på forbundets vegne,
      fagforening*, vores overenskomst, our members, fra lønmodtagersiden, fra arbejdsgiversiden, medlemsvirksomheder`,
  },
  "unemployment-funds": {
    6: "vores a kasse, her i a kassen, vi i a kassen, a kassens medlemmer",
  },
  providers: {
    7: `
      *rammeaftale*, *delaftale*, aktørside*, aktørernes, som anden aktør, som leverandør, vores hold, effektmåling*,
      resultatbetaling*, serviceudbud*, vores forløb, vores kursister, for hold, tre hold, to hold`,
  },
  ministry: {
    5: `
      ministeren skal, ministeren er, ministeren har, bidrag til ministeren, kære regioner, kære alle regioner,
      til regionerne, § 20`,
  },
  guidance: {
    5: "vores vejledere, vi er .. vejledere, vejledernetværk*, på vejlederdag*",
  },
  regions: {
    5: "regionsrådet har, forretningsudvalget, regional vækst, regionens vækststrategi",
  },
}

/**
 * Mail services that anyone may use: the domain then tells nothing but that a private person may be writing. Besides the
 * known ones, whatever calls itself mail or post; no authority or firm that writes here does.
 */
export const freeMail =
  /^(?:live|msn|yahoo|outlook|icloud|me|mac|aol|gmx|proton|jubii|ofir|sol|stofanet|webspeed|tdcadsl|privat)\.|mail|post\./
