/** What the strategy tells its partners and the public about (lines 40–60, 175 and 399): figures, notices, work-sharing, meetings, the council. */
export const newsTopicsOfTheStrategy = [
  { nameDa: "Arbejdsmarkedstal og analyser", nameEn: "Labour market figures and analyses" },
  { nameDa: "Varslinger", nameEn: "Notices of collective dismissal" },
  { nameDa: "Arbejdsfordeling", nameEn: "Work-sharing" },
  { nameDa: "Møder og konferencer", nameEn: "Meetings and conferences" },
  { nameDa: "Nyt fra beskæftigelsesrådet", nameEn: "News from the employment council" },
]
