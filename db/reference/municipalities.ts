/*
 * The 46 municipalities of Beskæftigelsesregion Hovedstaden & Sjælland, with the codes of Statistics Denmark as DAWA
 * (Danmarks Adressers Web API) has them. 44 jobcentres: Dragør is served by Tårnby's, Ishøj by Vallensbæk's.
 * Christiansø (0411) is not a municipality and is left out.
 */
type Municipality = {
  readonly code: string
  readonly name: string
  readonly officialName: string
  readonly region: "Region Hovedstaden" | "Region Sjælland"
  /** The municipality whose jobcentre serves this one too; absent where it has its own. */
  readonly servedBy?: string
}

export const municipalities: readonly Municipality[] = [
  { code: "0101", name: "København", officialName: "Københavns Kommune", region: "Region Hovedstaden" },
  { code: "0147", name: "Frederiksberg", officialName: "Frederiksberg Kommune", region: "Region Hovedstaden" },
  { code: "0151", name: "Ballerup", officialName: "Ballerup Kommune", region: "Region Hovedstaden" },
  { code: "0153", name: "Brøndby", officialName: "Brøndby Kommune", region: "Region Hovedstaden" },
  { code: "0155", name: "Dragør", officialName: "Dragør Kommune", region: "Region Hovedstaden", servedBy: "0185" },
  { code: "0157", name: "Gentofte", officialName: "Gentofte Kommune", region: "Region Hovedstaden" },
  { code: "0159", name: "Gladsaxe", officialName: "Gladsaxe Kommune", region: "Region Hovedstaden" },
  { code: "0161", name: "Glostrup", officialName: "Glostrup Kommune", region: "Region Hovedstaden" },
  { code: "0163", name: "Herlev", officialName: "Herlev Kommune", region: "Region Hovedstaden" },
  { code: "0165", name: "Albertslund", officialName: "Albertslund Kommune", region: "Region Hovedstaden" },
  { code: "0167", name: "Hvidovre", officialName: "Hvidovre Kommune", region: "Region Hovedstaden" },
  { code: "0169", name: "Høje-Taastrup", officialName: "Høje-Taastrup Kommune", region: "Region Hovedstaden" },
  { code: "0173", name: "Lyngby-Taarbæk", officialName: "Lyngby-Taarbæk Kommune", region: "Region Hovedstaden" },
  { code: "0175", name: "Rødovre", officialName: "Rødovre Kommune", region: "Region Hovedstaden" },
  { code: "0183", name: "Ishøj", officialName: "Ishøj Kommune", region: "Region Hovedstaden", servedBy: "0187" },
  { code: "0185", name: "Tårnby", officialName: "Tårnby Kommune", region: "Region Hovedstaden" },
  { code: "0187", name: "Vallensbæk", officialName: "Vallensbæk Kommune", region: "Region Hovedstaden" },
  { code: "0190", name: "Furesø", officialName: "Furesø Kommune", region: "Region Hovedstaden" },
  { code: "0201", name: "Allerød", officialName: "Allerød Kommune", region: "Region Hovedstaden" },
  { code: "0210", name: "Fredensborg", officialName: "Fredensborg Kommune", region: "Region Hovedstaden" },
  { code: "0217", name: "Helsingør", officialName: "Helsingør Kommune", region: "Region Hovedstaden" },
  { code: "0219", name: "Hillerød", officialName: "Hillerød Kommune", region: "Region Hovedstaden" },
  { code: "0223", name: "Hørsholm", officialName: "Hørsholm Kommune", region: "Region Hovedstaden" },
  { code: "0230", name: "Rudersdal", officialName: "Rudersdal Kommune", region: "Region Hovedstaden" },
  { code: "0240", name: "Egedal", officialName: "Egedal Kommune", region: "Region Hovedstaden" },
  { code: "0250", name: "Frederikssund", officialName: "Frederikssund Kommune", region: "Region Hovedstaden" },
  { code: "0260", name: "Halsnæs", officialName: "Halsnæs Kommune", region: "Region Hovedstaden" },
  { code: "0270", name: "Gribskov", officialName: "Gribskov Kommune", region: "Region Hovedstaden" },
  { code: "0400", name: "Bornholm", officialName: "Bornholms Regionskommune", region: "Region Hovedstaden" },
  { code: "0253", name: "Greve", officialName: "Greve Kommune", region: "Region Sjælland" },
  { code: "0259", name: "Køge", officialName: "Køge Kommune", region: "Region Sjælland" },
  { code: "0265", name: "Roskilde", officialName: "Roskilde Kommune", region: "Region Sjælland" },
  { code: "0269", name: "Solrød", officialName: "Solrød Kommune", region: "Region Sjælland" },
  { code: "0306", name: "Odsherred", officialName: "Odsherred Kommune", region: "Region Sjælland" },
  { code: "0316", name: "Holbæk", officialName: "Holbæk Kommune", region: "Region Sjælland" },
  { code: "0320", name: "Faxe", officialName: "Faxe Kommune", region: "Region Sjælland" },
  { code: "0326", name: "Kalundborg", officialName: "Kalundborg Kommune", region: "Region Sjælland" },
  { code: "0329", name: "Ringsted", officialName: "Ringsted Kommune", region: "Region Sjælland" },
  { code: "0330", name: "Slagelse", officialName: "Slagelse Kommune", region: "Region Sjælland" },
  { code: "0336", name: "Stevns", officialName: "Stevns Kommune", region: "Region Sjælland" },
  { code: "0340", name: "Sorø", officialName: "Sorø Kommune", region: "Region Sjælland" },
  { code: "0350", name: "Lejre", officialName: "Lejre Kommune", region: "Region Sjælland" },
  { code: "0360", name: "Lolland", officialName: "Lolland Kommune", region: "Region Sjælland" },
  { code: "0370", name: "Næstved", officialName: "Næstved Kommune", region: "Region Sjælland" },
  { code: "0376", name: "Guldborgsund", officialName: "Guldborgsund Kommune", region: "Region Sjælland" },
  { code: "0390", name: "Vordingborg", officialName: "Vordingborg Kommune", region: "Region Sjælland" },
]

/** "Jobcenter <municipality>" is what nearly all were called from 2007. */
export const jobcentres = municipalities
  .filter(({ servedBy }) => servedBy === undefined)
  .map(({ code, name }) => ({ code, name: `Jobcenter ${name}` }))
