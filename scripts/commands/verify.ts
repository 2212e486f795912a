import { verifyHouse } from "#app/admin/verify.server.ts"
import { type Command, print, withServices } from "./command.ts"

export const command: Command = {
  summary: "Checks that nothing is lost or changed: database, mails, ledger, audit log.",
  usage: `verify

Says what is wrong, one line each, and ends with exit code 1 where anything is. Changes nothing but when the log was last walked; may run beside the service.`,
  run: () =>
    withServices(async (services) => {
      const { faults, checked } = await verifyHouse(services)
      for (const fault of faults) print(fault)
      const looked = `${checked.ledger} ledger rows, ${checked.blobs} blobs, audit log and database checked`
      print(faults.length === 0 ? `All is well: ${looked}.` : `${faults.length} wrong: ${looked}.`)
      return faults.length === 0 ? 0 : 1
    }),
}
