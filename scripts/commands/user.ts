import { eq } from "drizzle-orm"
import { inviteUser, renewLink } from "#app/admin/users/commands.server.ts"
import { initialsOf } from "#app/auth/initials.ts"
import { isRole, type Role, roles } from "#app/auth/roles.ts"
import { hasSecondFactor } from "#app/auth/second-factor/factors.server.ts"
import { DomainError } from "#app/errors.ts"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { units, users } from "#db/schema/index.ts"
import { type Command, type Input, print, text, UsageError, withPreparedHouse } from "./command.ts"

export const command: Command = {
  summary: "Lets a colleague in: prints a one-time link.",
  usage: `user add --name <name> --email <address> [--role <role>] [--unit <unit>] [--initials <initials>]
user link --email <address>

\`add\` invites a new colleague; \`link\` makes a new link for one who is there, who then chooses a new password. Where they have
two-step sign-in (and have lost the phone), using the link turns it off as well. The link is shown once; only its fingerprint is kept. Roles: ${roles.join(", ")}.`,
  options: {
    name: { type: "string" },
    email: { type: "string" },
    role: { type: "string", default: "staff" },
    unit: { type: "string" },
    initials: { type: "string" },
  },
  run: async ({ values, positionals: [action] }) => {
    const make = action === "add" ? add : action === "link" ? link : null
    if (!make) throw new UsageError("user add … or user link …; see user --help")
    await withPreparedHouse(async (services) => {
      const { token, note } = await make(services, values)
      print(`${services.env.origin}/start/${token}`)
      if (note) print(note)
    })
  },
}

/** `note`: what else the link does. */
type Made = { token: string; note?: string }

async function add({ db, now }: Services, values: Input["values"]): Promise<Made> {
  const name = text(values.name)
  const unit = text(values.unit)
  if (!name) throw new UsageError("Who? --name and --email")
  const user = {
    name,
    email: emailIn(values),
    role: roleIn(values),
    initials: text(values.initials) ?? initialsOf(name),
    unitId: unit === undefined ? null : await findUnit(db.read, unit),
  }
  const { token } = await inviteUser(db, { userId: null, now: now() }, user).catch((error) => {
    if (error instanceof DomainError && error.code === "email-taken")
      throw new UsageError(
        `${user.email} is somebody's already; user link --email ${user.email} makes them a new link.`,
      )
    throw error
  })
  return { token }
}

async function link({ db, now }: Services, values: Input["values"]): Promise<Made> {
  const email = emailIn(values)
  const [user] = await db.read.select({ id: users.id }).from(users).where(eq(users.email, email))
  if (!user) throw new UsageError(`Nobody has the address ${email}.`)
  const lostPhone = await hasSecondFactor(db.read, user.id)
  const token = await renewLink(db, { userId: null, now: now() }, user.id, { lostPhone })
  if (!lostPhone) return { token }
  return { token, note: `When it is used, it also turns off the two-step sign-in of ${email}.` }
}

function emailIn(values: Input["values"]): string {
  const email = text(values.email)?.trim().toLowerCase() ?? ""
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new UsageError("Which address? --email name@place.example")
  return email
}

function roleIn(values: Input["values"]): Role {
  const role = text(values.role)
  if (!isRole(role)) throw new UsageError(`There is no role "${role}". These are: ${roles.join(", ")}.`)
  return role
}

async function findUnit(read: Tx, name: string): Promise<number> {
  const rows = await read.select({ id: units.id, name: units.name }).from(units)
  const unit = rows.find((row) => row.name.toLowerCase() === name.toLowerCase())
  if (!unit) throw new UsageError(`There is no unit "${name}". These are: ${rows.map((row) => row.name).join(", ")}.`)
  return unit.id
}
