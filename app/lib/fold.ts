/** Lower case with the Danish letters in both their spellings made one: "Gråbrødre" and "graabroedre" meet. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/æ/g, "ae")
    .replace(/[øö]/g, "oe")
    .replace(/å/g, "aa")
    .replace(/ä/g, "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
