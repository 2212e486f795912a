import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

/* Invented parties. A list is a list of names; a pair of lists is combined into as many names as are wanted. */
const lines = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim())

/** Those the demo's open cases are about; they are always there. */
export const namedParties: readonly { name: string; group: TargetGroupKey; person: string; role: string }[] = [
  { name: "Vindrose Emballage A/S", group: "businesses", person: "Mette Lindhjem", role: "HR-chef" },
  { name: "Grønvang Gartneri A/S", group: "businesses", person: "Ejner Grønvang", role: "Direktør" },
  { name: "Brinkholm Logistik A/S", group: "businesses", person: "Susan Brinkholm", role: "HR-chef" },
  { name: "Sundby Trykkeri A/S", group: "businesses", person: "Lasse Teglhøj", role: "Økonomichef" },
  { name: "Fjordbo Møbler ApS", group: "businesses", person: "Tove Fjordbo", role: "Direktør" },
  { name: "Havlyst Biotech", group: "businesses", person: "Priya Nair", role: "Head of People" },
  { name: "Advokat Ravnsborg", group: "businesses", person: "Nanna Ravnsborg", role: "Advokat" },
  { name: "Kompas Job ApS", group: "providers", person: "Dennis Kolby", role: "Direktør" },
  { name: "Kystradioen", group: "media", person: "Ulla Klitgård", role: "Journalist" },
  { name: "Dagbladet Sundet", group: "media", person: "Morten Reedtoft", role: "Journalist" },
  { name: "Ministersekretariatet", group: "ministry", person: "Agnes Holtevad", role: "Fuldmægtig" },
  { name: "Arbejdsmarkedsstyrelsen (AMS)", group: "ministry", person: "Kim Torsvang", role: "Kontorchef" },
  { name: "A-kassen for Teknik", group: "unemployment-funds", person: "Bjarke Møllevad", role: "Faglig konsulent" },
  { name: "A-kassen for Kontor", group: "unemployment-funds", person: "Grete Holmris", role: "Leder" },
  { name: "Arbejdsgiverne Øst", group: "social-partners", person: "Karsten Overby", role: "Chefkonsulent" },
  { name: "Isefjord Erhvervsskole", group: "education", person: "Lene Kildetoft", role: "Uddannelseschef" },
  { name: "Vækstforum Sjælland", group: "regions", person: "Jørn Pilevang", role: "Sekretariatschef" },
]

/** Those who write only to sell something. */
export const sellers = ["Kontorland ApS", "DataLoftet A/S", "Stol og Bord ApS", "Kursushuset Toppen"]

export const otherParties: Readonly<Partial<Record<TargetGroupKey, readonly string[]>>> = {
  businesses: sellers,
  "unemployment-funds": lines(`
    A-kassen for Handel
    A-kassen for Byggeriet
    A-kassen for Omsorg
    A-kassen for Transport
    A-kassen Akademika
    A-kassen for Undervisere
    A-kassen Metalvejen
    A-kassen for Selvstændige i Øst
    A-kassen Køkken og Service
    A-kassen for Laboranter
    A-kassen Fællesporten
    A-kassen for Grønne Fag`),
  "social-partners": lines(`
    Byggeriets Mestre Øst
    Dansk Lagerforbund, Storstrøm
    Fagligt Fællesråd Sjælland
    Forbundet Industri og Værk
    Gartneriets Arbejdsgivere
    Handelsforeningen Nordkysten
    Hotel og Køkken, Hovedstaden
    Kontorforbundet Øst
    Landbrugets Arbejdsgivere, Syd
    Metalsmedenes Forbund, Roskilde Fjord
    Social og Sundhed, Afdeling Øst
    Transportens Arbejdsgivere
    Tømrernes Landsklub
    Undervisernes Samråd`),
  providers: lines(`
    Aktiv Vej ApS
    Broen til Job
    Fodfæste Konsulenterne
    Håndslag A/S
    Jobkraft Øst
    Karriereværkstedet
    Ligevægt ApS
    Medvind Beskæftigelse
    Næste Skridt A/S
    Opgang Kurser
    Pejlemærket
    Rampen ApS
    Sadelskift
    Springbrættet A/S
    Tilbage i Job ApS
    Trædestenen
    Udsyn Afklaring
    Vejviser ApS
    Vendepunktet Øst
    Værkstedet på Havnen`),
  education: lines(`
    Amager Strand Tekniske Skole
    AMU-centret Åen
    Bakkens Handelsskole
    Erhvervsakademi Sundet
    Fjordlandets VUC
    Gefions Landbrugsskole
    Hedens SOSU-skole
    Kystens Maskinmesterskole
    Køkkenskolen Øresund
    Lysholm Gymnasium
    Møns Produktionsskole
    Nordskovens Erhvervsskole
    Roskilde Fjords Tekniske Skole
    Storstrøms AMU
    Sydhavnens Transportskole
    Vestegnens Professionshøjskole`),
  guidance: lines(`
    Studievalg Kysten
    Studievalg Sletten
    UU Bakkelandet
    UU Fjorden
    UU Hovedvejen
    UU Næsset
    UU Sydøerne
    UU Hvidbakken`),
  regions: ["Region Hovedstaden", "Region Sjælland", "Vækstforum Hovedstaden", "Vækstforum Bornholm"],
  media: lines(`
    Bladet Arbejdsliv
    Klippeøens Avis
    Dagens Vestegn
    Fagbladet Værk
    Rødfjordens Folkeblad
    Havneposten
    Hovedstadens Lokalavis
    Kanal Sletten
    Å-byens Ugeblad
    Nordkystens Tidende
    Nyhedsbureauet Bølgen
    Radio Kattegat
    Fjordens Dagblad
    Sydkystens Avis
    Tidsskriftet Beskæftigelse`),
}

export const businessNames = lines(`
  Aahavn
  Bakkely
  Birkerup
  Blåkilde
  Bredeng
  Dybdal
  Egegård
  Falkenhøj
  Fjeldsø
  Frydenborg
  Gammelmose
  Hanebjerg
  Havbakke
  Hedelund
  Holmstrup
  Hvidkær
  Højvang
  Kalkbro
  Klintebjerg
  Kornmark
  Langsø
  Lilledal
  Lynghede
  Mosely
  Møllestrøm
  Nordhavre
  Oksbæk
  Pilegård
  Ravnsnæs
  Rosendal
  Skarnsø
  Skyttehus
  Solvænge
  Stenkilde
  Strandvold
  Søndermark
  Tangå
  Ternevig
  Uglebæk
  Vestergrav
  Vibelund
  Ørnebro`)

/** The trade, and a kind of job there that is hard or easy to fill. */
export const trades: readonly { name: string; job: string }[] = [
  { name: "Byg A/S", job: "tømrere" },
  { name: "Maskinfabrik A/S", job: "smede" },
  { name: "Fødevarer A/S", job: "slagteriarbejdere" },
  { name: "Transport ApS", job: "chauffører" },
  { name: "Hotel ApS", job: "kokke" },
  { name: "Elektronik A/S", job: "elektronikteknikere" },
  { name: "Pharma A/S", job: "laboranter" },
  { name: "Bageri ApS", job: "bagere" },
  { name: "Plast A/S", job: "industrioperatører" },
  { name: "IT ApS", job: "programmører" },
]
