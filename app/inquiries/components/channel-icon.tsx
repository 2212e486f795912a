import { useMessages } from "#app/i18n/use-messages.ts"
import type { Channel } from "#app/inquiries/inquiry.ts"
import { Icon, type IconName } from "#app/ui/icons.tsx"

const icons: Record<Channel, IconName> = {
  phone: "phone",
  "in-person": "people",
  letter: "letter",
  mail: "mail",
  meeting: "meet",
  form: "web",
}

/** How it came, as a sign and for those who listen as a word. */
export function ChannelIcon({ channel }: { channel: Channel }) {
  const { terms } = useMessages()
  return <Icon name={icons[channel]} label={terms.channels[channel]} />
}
