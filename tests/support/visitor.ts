type Form = Record<string, string>

/** A browser without JavaScript: keeps cookies, names its origin, follows nothing by itself. */
export class Visitor {
  readonly cookies = new Map<string, string>()
  readonly #url: string
  readonly #headers: Record<string, string>

  constructor(url: string, headers: Record<string, string> = {}) {
    this.#url = url
    this.#headers = headers
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { headers })
  }

  post(path: string, form: Form = {}, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, {
      method: "POST",
      body: new URLSearchParams(form),
      headers: { Origin: this.#url, ...headers },
    })
  }

  /** Through the form, as a person does. @throws Error when it does not let them in */
  async signIn(email: string, password: string): Promise<void> {
    const response = await this.post("/sign-in", { email, password })
    if (response.status !== 302) throw new Error(`sign-in answered ${response.status}: ${await response.text()}`)
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ")
    const response = await fetch(new URL(path, this.#url), {
      ...init,
      redirect: "manual",
      headers: { Accept: "text/html", ...this.#headers, ...(cookie && { Cookie: cookie }), ...init.headers },
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === "") this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return response
  }
}
