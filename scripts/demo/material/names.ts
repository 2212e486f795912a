/* Invented: common Danish first names, and surnames put together from words so that nobody real bears both. */
const words = (text: string) => text.trim().split(/\s+/)

export const firstNames = words(`
  Aksel Alma Anders Anette Anja Arne Asger Asta Bente Birger Birthe Bo Bodil Camilla Carsten Cecilie Dagny Dorte Ebbe
  Edel Eigil Ellen Elna Emil Erik Esben Eva Finn Flemming Frida Gerda Gitte Grethe Gunnar Halfdan Hanne Helle Herdis
  Ida Inga Inger Ivar Jens Jesper Jytte Karin Karl Kirsten Kjeld Klara Knud Kurt Lars Laura Leif Lis Lone Lotte Mads
  Magnus Maja Malene Mariam Marie Mette Mikkel Mogens Nanna Niels Nina Oda Ole Omar Otto Palle Pernille Peter Poul Rasmus
  Rikke Rita Rune Samira Sanne Sigrid Signe Simon Sofie Stine Sune Svend Tage Thea Tina Torben Trine Troels Ulla Ulrik
  Vagn Vera Viggo Vivi Yasmin Åge Åse
`)

const beginnings = words(`
  Aa Birke Bjerge Brede Bukke Dal Egel Eng Fjord Frede Gran Grøn Hassel Havre Hede Hvid Høje Karse Kilde Klit Krage Kvist
  Linde Lyng Mark Mose Møl Nord Odde Over Pile Rav Ris Rør Sand Skov Sol Sten Strand Sund Sønder Tang Thor Ulve Vand
  Vester Vind Ørne Øster
`)
const endings = words(`
  bæk berg bjerg bo borg bro by dal eng fred gaard grav havn holm høj hus kær lund mark mose ris rup sig skov sted sten
  strup sund toft torp tved vad vang vig vold ø
`)
export const surnames = beginnings.flatMap((start) => endings.map((end) => start + end))

/** What each kind of party calls its people. */
export const roles = {
  businesses: ["HR-chef", "HR-konsulent", "Direktør", "Økonomichef", "Produktionschef", "Lønningsbogholder"],
  jobcentres: ["Jobcenterchef", "Afdelingsleder", "Virksomhedskonsulent", "Formand for LBR", "Analysekonsulent"],
  "municipal-councils": ["Byrådsmedlem", "Borgmestersekretær", "Formand for beskæftigelsesudvalget", "Direktør"],
  "unemployment-funds": ["Leder", "Faglig konsulent", "Afdelingsleder"],
  "social-partners": ["Sekretariatsleder", "Konsulent", "Afdelingsformand", "Chefkonsulent"],
  providers: ["Direktør", "Afdelingsleder", "Kvalitetskonsulent"],
  education: ["Uddannelseschef", "Rektor", "Uddannelsesleder", "Konsulent"],
  guidance: ["Centerleder", "Vejleder"],
  regions: ["Chefkonsulent", "Specialkonsulent", "Sekretariatschef"],
  ministry: ["Kontorchef", "Fuldmægtig", "Ministersekretær"],
  media: ["Journalist", "Redaktionssekretær", "Redaktør"],
} as const
