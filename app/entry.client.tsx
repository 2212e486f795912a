import { RemixBrowser } from "@remix-run/react"
import { StrictMode, startTransition } from "react"
import { hydrateRoot } from "react-dom/client"

/**
 * RemixBrowser throws a promise until the page's data is decoded. A key or a click in that time would make React 18 take
 * the page over at once, which then fails for good ("Root did not complete", its error 345). So it is asked beforehand,
 * and does not have to wait when React asks.
 */
async function decodePageData(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (thrown) {
    // Where it has its data it stumbles over its first hook instead, outside of React.
    if (thrown instanceof Promise) await thrown
  }
}

// A request that gave way to a newer one is no error. Remix hears of it twice, and leaves the promise of the body's end
// (turbo-stream's `done`) to nobody.
addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof DOMException && event.reason.name === "AbortError") event.preventDefault()
})

void decodePageData().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    )
  }),
)
