import { roles } from "#app/auth/roles.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import {
  createOrganisation,
  createPerson,
  type NewOrganisation,
  type NewPerson,
} from "#app/stakeholders/creating.server.ts"
import type { users } from "#db/schema/index.ts"
import type { TestHouse } from "#tests/support/house.ts"

/** An organisation and a person as somebody enters them: what is not said is not known. */
export const addOrganisation = (house: TestHouse, input: Partial<NewOrganisation> & { name: string }) =>
  createOrganisation(
    house.db,
    { userId: null, now: house.clock.now },
    {
      ...{ nameFrom: null, targetGroup: null, cvr: null, pNumber: null, municipalityCode: null, ownerId: null },
      ...{ mail: null, domain: null, phone: null, ...input },
    },
  )

export const addSomebody = (house: TestHouse, input: Partial<NewPerson> & { name: string }) =>
  createPerson(
    house.db,
    { userId: null, now: house.clock.now },
    { language: null, preferredChannel: null, mail: null, phone: null, place: null, ...input },
  )

export const viewerFrom = (user: typeof users.$inferSelect, over: Partial<Viewer> = {}): Viewer => ({
  ...user,
  unitName: null,
  ...over,
})

/** Who may see a confidential case of a unit: its own people and management, whatever their role. */
export const seers = (user: typeof users.$inferSelect, unitId: number, otherUnitId: number) =>
  roles.flatMap((role) => [
    { who: `${role} of the unit`, viewer: viewerFrom(user, { id: 9001, role, unitId }), sees: true },
    {
      who: `${role} of another unit`,
      viewer: viewerFrom(user, { id: 9002, role, unitId: otherUnitId }),
      sees: role === "management",
    },
  ])
