// While the visitor writes, the browser finds a number that takes some work to find and none to check (docs/decisions/0016).
// Without it the form is taken as well; programs that send it by the thousand are not.
const field = document.querySelector("input[name=proof]")
const token = field?.form.elements.token.value
const bits = Number(field?.dataset.bits)

async function isFound(number) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${token}:${number}`)))
  for (let bit = 0; bit < bits; bit++) if ((hash[bit >> 3] >> (7 - (bit & 7))) & 1) return false
  return true
}

async function find() {
  for (let number = 0; ; number++) {
    if (await isFound(number)) {
      field.value = String(number)
      return
    }
    // The page stays quick: after each stretch of work it has its turn.
    if (number % 500 === 499) await new Promise((resolve) => setTimeout(resolve))
  }
}

// Only where the page came by https is there a `subtle`.
if (field && crypto.subtle) field.form.addEventListener("focusin", () => void find(), { once: true })
