/**
 * What is tried first. Short ones stand here too, since "sommer2026!!" is "sommer" with a tail. From the published lists
 * of leaked passwords (the top of SecLists' "10k most common") and what Danes choose.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `password passwords passw0rd password1 qwerty qwertyuiop qwertyuiopå qwertyuiop[] qwerty123456 1q2w3e4r5t6y 1qaz2wsx3edc
  1qaz2wsx 123456789012 1234567890123 12345678901234 123123123123 121212121212 abcdefghijkl abcdefghijklm abcd12345678
  abc123abc123 asdfghjkl asdfghjklæø asdfghjkl; zxcvbnm iloveyou iloveyouforever letmein letmeinplease welcome welcomehome
  admin administrator superman batman football baseball basketball princess sunshine dragon monkey master shadow michael
  jennifer trustno trustno1 starwars whatever computer internet changeme changemenow default secret secretpassword
  correcthorsebatterystaple correct-horse-battery-staple thisismypassword mypassword ilovemyfamily
  adgangskode adgangskoden minadgangskode kodeord kodeordet mitkodeord hemmelig hemmelighed hemmeligt velkommen
  velkommentil danmark kobenhavn københavn aarhus odense aalborg roskilde sommer sommeren vinter efterår efteraar forår
  foraar januar februar marts april august september oktober november december mandag tirsdag onsdag torsdag fredag
  fodbold håndbold haandbold brøndby brondby fckøbenhavn fckobenhavn sønderjylland jylland sjælland sjaelland
  jegelskerdig elskerdig skat skattepige skatter prinsesse solskin hejmeddig hejhejhej hejmed rettidig region regionen
  jobcenter jobcenteret arbejdsmarked beskæftigelse beskaeftigelse beskæftigelsesregion beskaeftigelsesregion`
    .split(/\s+/)
    .filter(Boolean),
)
