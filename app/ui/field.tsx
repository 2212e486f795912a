import { type FieldMetadata, getInputProps, getSelectProps, getTextareaProps } from "@conform-to/react"
import {
  type InputHTMLAttributes,
  type ReactNode,
  type TextareaHTMLAttributes,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react"
import { useMessages } from "#app/i18n/use-messages.ts"

type Common = { field: FieldMetadata; label: string; hint?: ReactNode }
type InputType = "text" | "email" | "password" | "number" | "search" | "tel" | "url"
type FieldProps = Common & { type?: InputType } & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    "autoComplete" | "autoFocus" | "inputMode" | "maxLength" | "size" | "spellCheck" | "readOnly"
  >

/** Label above, control, hint and error beneath. What was typed stays, except in a password. */
export function Field({ field, label, hint, type = "text", ...rest }: FieldProps) {
  const { key, ...input } = getInputProps(field, { type, ariaDescribedBy: hint ? field.descriptionId : undefined })
  return (
    <Box field={field} label={label} hint={hint}>
      <input key={key} className="control" {...input} {...rest} />
    </Box>
  )
}

type PasswordProps = Common & { autoComplete: "current-password" | "new-password" }

/**
 * A password that can be looked at while it is typed (ASVS 2.1.12). The button comes with the scripts, without which it
 * could do nothing; a form that is sent hides it again, so that no browser keeps it among what was typed before.
 */
export function PasswordField({ field, label, hint, autoComplete }: PasswordProps) {
  const { show, hide, showLong, hideLong } = useMessages().common.password
  const [shown, setShown] = useState(false)
  const ready = useSyncExternalStore(never, yes, no)
  const { key, ...input } = getInputProps(field, {
    type: shown ? "text" : "password",
    ariaDescribedBy: hint ? field.descriptionId : undefined,
  })
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const form = box.current?.form
    const cover = () => setShown(false)
    form?.addEventListener("submit", cover)
    return () => form?.removeEventListener("submit", cover)
  }, [])
  return (
    <Box field={field} label={label} hint={hint}>
      <span className="password">
        <input
          key={key}
          ref={box}
          className="control"
          {...input}
          // Conform leaves the value of a password out; of a text it would put in what was typed before.
          defaultValue={undefined}
          autoComplete={autoComplete}
          spellCheck={false}
          autoCapitalize="none"
        />
        {ready && (
          <button
            type="button"
            className="button"
            aria-label={shown ? hideLong : showLong}
            aria-controls={field.id}
            onClick={() => setShown(!shown)}
          >
            {shown ? hide : show}
          </button>
        )}
      </span>
    </Box>
  )
}

const never = () => () => {}
const yes = () => true
const no = () => false

type TextAreaProps = Common & Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, "rows" | "maxLength">

export function TextArea({ field, label, hint, ...rest }: TextAreaProps) {
  const { key, ...area } = getTextareaProps(field, { ariaDescribedBy: hint ? field.descriptionId : undefined })
  return (
    <Box field={field} label={label} hint={hint}>
      <textarea key={key} className="control" {...area} {...rest} />
    </Box>
  )
}

type Option = { value: string; label: string }
type OptionGroup = { label: string; options: Option[] }

export function Select({ field, label, hint, options }: Common & { options: (Option | OptionGroup)[] }) {
  const { key, ...select } = getSelectProps(field, { ariaDescribedBy: hint ? field.descriptionId : undefined })
  return (
    <Box field={field} label={label} hint={hint}>
      <select key={key} className="control" {...select}>
        {options.map((choice) =>
          "options" in choice ? (
            <optgroup key={choice.label} label={choice.label}>
              {choice.options.map(optionOf)}
            </optgroup>
          ) : (
            optionOf(choice)
          ),
        )}
      </select>
    </Box>
  )
}

const optionOf = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
)

export function Checkbox({ field, label, hint }: Common) {
  const { key, ...input } = getInputProps(field, {
    type: "checkbox",
    ariaDescribedBy: hint ? field.descriptionId : undefined,
  })
  return (
    <div className="field">
      <label className="check">
        <input key={key} {...input} />
        {label}
      </label>
      <Below field={field} hint={hint} />
    </div>
  )
}

function Box({ field, label, hint, children }: Common & { children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      {children}
      <Below field={field} hint={hint} />
    </div>
  )
}

function Below({ field, hint }: Pick<Common, "field" | "hint">) {
  return (
    <>
      {hint && (
        <span className="hint" id={field.descriptionId}>
          {hint}
        </span>
      )}
      {field.errors && (
        <span className="error" id={field.errorId}>
          {field.errors[0]}
        </span>
      )}
    </>
  )
}
