import { useMessages } from "#app/i18n/use-messages.ts"
import { usePageContext } from "#app/ui/page-context.ts"
import { proofBits } from "../proof.ts"
import script from "../proof-of-work.js?url"

/**
 * What keeps programs out: a field people do not see, and a number that a browser finds for it (docs/decisions/0016). The
 * token tells one sending from the next.
 */
export function UnseenFields({ token }: { token: string }) {
  const { form } = useMessages().frontDoor
  const { nonce } = usePageContext()
  return (
    <>
      <div className="unseen" aria-hidden="true">
        <label>
          {form.website}
          <input name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="proof" defaultValue="" data-bits={proofBits} />
      <script type="module" src={script} nonce={nonce} />
    </>
  )
}
