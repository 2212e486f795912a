/** One's own second factor: how it stands, and how it is set up. */
export const secondFactorPath = "/settings/second-factor"
/** Where the code is asked for. */
export const codePath = "/sign-in/code"
