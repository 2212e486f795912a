import sprite from "./icons.svg?url"

/** The symbols of icons.svg; drawn as lines in the colour of the text. */
export type IconName =
  | "admin"
  | "chart"
  | "clip"
  | "close"
  | "day"
  | "forward"
  | "inbox"
  | "language"
  | "leave"
  | "letter"
  | "lock"
  | "mail"
  | "meet"
  | "more"
  | "note"
  | "people"
  | "phone"
  | "reply"
  | "search"
  | "settings"
  | "target"
  | "web"

/** Decoration unless `label` says what it stands for. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  const shape = <use href={`${sprite}#${name}`} />
  return label ? (
    <svg className="icon" role="img" aria-label={label}>
      {shape}
    </svg>
  ) : (
    <svg className="icon" aria-hidden="true">
      {shape}
    </svg>
  )
}
