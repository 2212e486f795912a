import type { SubmissionResult } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { groupPath } from "#app/target-groups/paths.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import { Select } from "#app/ui/field.tsx"
import { PanelForm } from "#app/ui/panel-form.tsx"

type Named = { id: number; name: string }
type ResponsibleFormProps = {
  group: { key: TargetGroupKey; unit: Named | null; responsible: Named | null; secondReader: boolean }
  units: Named[]
  colleagues: Named[]
  lastResult?: SubmissionResult
}

/** Which unit and which colleague answer for a group here, and whether another reads what is sent to it. */
export function ResponsibleForm({ group, units, colleagues, lastResult }: ResponsibleFormProps) {
  const { targetGroups, common } = useMessages()
  const say = targetGroups.responsible
  const { key, unit, responsible, secondReader } = group
  const options = (rows: Named[]) => [
    { value: "", label: say.none },
    ...rows.map(({ id, name }) => ({ value: String(id), label: name })),
  ]
  return (
    <PanelForm
      key={`${unit?.id} ${responsible?.id} ${secondReader}`}
      id={`responsible-${key}`}
      action={groupPath(key, "responsible")}
      values={{
        ...{ unitId: String(unit?.id ?? ""), responsibleId: String(responsible?.id ?? "") },
        secondReader: secondReader ? "yes" : "no",
      }}
      submit={common.save}
      lastResult={lastResult}
    >
      {(fields) => (
        <>
          <Select field={fields.unitId} label={say.unit} options={options(units)} />
          <Select field={fields.responsibleId} label={say.person} options={options(colleagues)} />
          <Select
            field={fields.secondReader}
            label={say.replies}
            options={[
              { value: "no", label: say.repliesFree },
              { value: "yes", label: say.repliesRead },
            ]}
          />
        </>
      )}
    </PanelForm>
  )
}
