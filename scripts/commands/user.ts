import { eq } from "drizzle-orm"
import { inviteUser, renewLink } from "#app/admin/users/commands.server.ts"
import { initialsOf } from "#app/auth/initials.ts"
import { isRole, type Role, roles } from "#app/auth/roles.ts"
import { DomainError } from "#app/errors.ts"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { units, users } from "#db/schema/index.ts"
import { type Command, type Input, print, text, UsageError, withPreparedHouse } from "./command.ts"

export const command: Command = {
  summary: "Lets a colleague in: prints a one-time link.",
  usage: `user add --name <name> --email <address> [--role <role>] [--unit <unit>] [--initials <initials>]
user link --email <address>

\`add\` invites a new colleague; \`link\` makes a new link for one who is there, who then chooses a new password. The link is
shown once; only its fingerprint is kept. Roles: ${roles.join(", ")}.`,
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
      print(`${services.env.origin}/start/${await make(services, values)}`)
    })
  },
}

async function add({ db, now }: Services, values: Input["values"]): Promise<string> {
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
  return token
}

async function link({ db, now }: Services, values: Input["values"]): Promise<string> {
  const email = emailIn(values)
  const [user] = await db.read.select({ id: users.id }).from(users).where(eq(users.email, email))
  if (!user) throw new UsageError(`Nobody has the address ${email}.`)
  return renewLink(db, { userId: null, now: now() }, user.id)
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
