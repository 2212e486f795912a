import { locales } from "#app/i18n/locale.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Menu } from "#app/inquiries/components/menu.tsx"
import { Pick } from "#app/inquiries/components/pick.tsx"
import { channels } from "#app/inquiries/inquiry.ts"

/** What can be set on many people at once. `id` is that of the first menu. */
export function PersonEdits({ id }: { id: string }) {
  const { lists, terms } = useMessages()
  const { bulk } = lists
  return (
    <>
      <Menu id={id} label={bulk.language}>
        {locales.map((locale) => (
          <Pick key={locale} name="language" value={locale}>
            {lists.languages[locale]}
          </Pick>
        ))}
        <Pick name="language" value="">
          {bulk.unknown}
        </Pick>
      </Menu>
      <Menu label={bulk.channel}>
        {channels.map((channel) => (
          <Pick key={channel} name="channel" value={channel}>
            {terms.channels[channel]}
          </Pick>
        ))}
        <Pick name="channel" value="">
          {bulk.unknown}
        </Pick>
      </Menu>
      <button className="button" type="submit" name="leave" value="1" title={bulk.leaveHelp}>
        {bulk.leave}
      </button>
    </>
  )
}
