/**
 * What people search for, once or more of each sort: words that stand in nearly every mail, in a third, in a few and in
 * none; two and three words; beginnings as they are typed; phrases; names, misspelt ones too; numbers and addresses.
 */
export const queries: readonly string[] = [
  ...["og", "vi", "har", "frist", "arbejdsfordeling", "jobcentret", "medarbejdere", "varsling", "møde", "rammeaftale"],
  ...["høring", "flaskehals", "aktindsigt", "kursus", "praktik", "ledige", "tillidsrepræsentant", "blanket"],
  ...["sæsongebyr", "rammeaftaleindtægt", "lærlingekvote", "vikarbidraget", "klimaindsatsen", "findesikkeikke"],
  ...["arbejdsfordeling jobcentret", "varsling afskedigelser", "frist svar", "vi har brug", "sæsongebyr jobcentret"],
  ...["lærlingekvote vikarbidrag", "arbejdsfordeling 13 uger", "møde i næste uge", "og vi har ikke"],
  ...["ar", "arb", "arbejds", "medarb", "kompetence", "jobc", "førtids", "udvikl", "s", "virk"],
  ...['"har vi"', '"senest fredag"', '"med venlig hilsen"', '"arbejdsfordeling i vores"', '"af de"'],
  ...["vindrose", "mette", "signe birkeholm", "lindhjm", "egelbaek", "Bjergskov Maskinfabrik", "trykkeri køge", "aps"],
  ...["42", "H-2020-00042", "44 00 00 10", "27 11 22 33", "99001122", "person28@firma7.example", "firma763.example"],
]
