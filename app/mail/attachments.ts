import type { Locale } from "#app/i18n/locale.ts"

const LONGEST_NAME = 120

/** What goes out with one mail: in base64 it is a third more, and many servers take no more than 30 MB. */
export const mostMegabytes = 20
export const mostFiles = 20

/**
 * A file name that is safe to store, show and offer for download on every system: no path, no control or direction
 * marks (which can make "exe.pdf" of "fdp.exe"), no characters or device names Windows reserves, at most 120 characters
 * with the extension kept. Never empty: `fallback` stands in.
 */
export function safeFileName(name: string | null | undefined, fallback = "attachment"): string {
  const base = (name ?? "").normalize("NFC").replace(invisible, "").split(/[/\\]/).at(-1) ?? ""
  const plain = base
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
  if (!plain) return fallback
  const named = windowsDevice.test(plain) ? `_${plain}` : plain
  return shorten(named, LONGEST_NAME)
}

// Control characters, zero-width and direction marks, lone surrogates, private use and unassigned code points.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu
const windowsDevice = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i

function shorten(name: string, longest: number): string {
  const letters = [...name]
  if (letters.length <= longest) return name
  const extension = [...(/\.[^. ]{1,12}$/.exec(name)?.[0] ?? "")]
  return (
    letters
      .slice(0, longest - extension.length)
      .join("")
      .trimEnd() + extension.join("")
  )
}

/**
 * Whether opening the file can run code of the sender's choosing: programs, scripts, shortcuts, disk images, documents
 * with macros, and pages that a browser runs with the reader's own rights. Such a file is held behind a warning.
 * Old .doc and .xls may carry macros too, but nearly none do, and a warning on each would teach people to click it away.
 */
export function runsCode(name: string, contentType: string): boolean {
  const extension = /\.([^.]+?)[. ]*$/.exec(name)?.[1]?.toLowerCase() ?? ""
  return runningExtensions.has(extension) || runningTypes.test(contentType.trim())
}

const runningExtensions = new Set(
  [
    "exe com scr pif bat cmd cpl msi msp mst msix msixbundle appx appxbundle appinstaller application gadget dll sys drv ocx",
    "js jse mjs vbs vbe ws wsf wsc wsh sct hta ps1 ps1xml psm1 psd1 psc1 msh reg inf ins isp job msc chm hlp scf",
    "lnk url website webloc desktop appref-ms settingcontent-ms library-ms search-ms searchconnector-ms theme themepack rdp",
    "iso img vhd vhdx udf dmg pkg mpkg app command terminal workflow action jar jnlp class apk xapk deb rpm run elf",
    "sh bash zsh csh ksh fish py pyc pyw pyz pl rb php lua appimage",
    "docm dotm xlsm xltm xlam xlsb xll xla pptm potm ppam ppsm sldm one onepkg pub ade adp accda accde accdr mda mde mam maf mat diagcab",
    "htm html xht xhtml shtml mht mhtml svg svgz swf",
  ].flatMap((line) => line.split(" ")),
)
const runningTypes =
  /^(?:application\/(?:x-msdownload|x-msdos-program|x-dosexec|x-executable|vnd\.microsoft\.portable-executable|x-msi|hta|x-ms-shortcut|javascript|x-javascript|ecmascript|x-sh|x-shellscript|x-csh|x-bat|java-archive|x-java-archive|x-iso9660-image|x-apple-diskimage|xhtml\+xml|x-shockwave-flash|vnd\.android\.package-archive|vnd\.ms-[a-z]+(?:\.[a-z]+)?\.macroenabled(?:\.12)?)|text\/(?:javascript|ecmascript|vbscript|html|x-sh)|image\/svg\+xml)$/i

/** "812 byte", "12 kB", "1,2 MB" (decimal point in English). Units of 1000, as file managers on the web show them. */
export function sizeWords(bytes: number, locale: Locale): string {
  if (bytes < 1000) return `${bytes}\u00a0byte${locale === "en" && bytes !== 1 ? "s" : ""}`
  const [value, unit] =
    bytes < 999_500 ? [bytes / 1000, "kB"] : bytes < 999.5e6 ? [bytes / 1e6, "MB"] : [bytes / 1e9, "GB"]
  const number = unit === "kB" || value >= 9.95 ? Math.round(value).toString() : value.toFixed(1).replace(/\.0$/, "")
  return `${locale === "da" ? number.replace(".", ",") : number}\u00a0${unit}`
}
