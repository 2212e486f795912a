import type { SubmissionResult } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { groupPath } from "#app/target-groups/paths.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import { Select } from "#app/ui/field.tsx"
import { PanelForm } from "#app/ui/panel-form.tsx"

type Named = { id: number; name: string }
type ResponsibleFormProps = {
  group: { key: TargetGroupKey; unit: Named | null; responsible: Named | null }
  units: Named[]
  colleagues: Named[]
  lastResult?: SubmissionResult
}

/** Which unit and which colleague answer for a group here. */
export function ResponsibleForm({ group, units, colleagues, lastResult }: ResponsibleFormProps) {
  const { targetGroups, common } = useMessages()
  const say = targetGroups.responsible
  const { key, unit, responsible } = group
  const options = (rows: Named[]) => [
    { value: "", label: say.none },
    ...rows.map(({ id, name }) => ({ value: String(id), label: name })),
  ]
  return (
    <PanelForm
      key={`${unit?.id} ${responsible?.id}`}
      id={`responsible-${key}`}
      action={groupPath(key, "responsible")}
      values={{ unitId: String(unit?.id ?? ""), responsibleId: String(responsible?.id ?? "") }}
      submit={common.save}
      lastResult={lastResult}
    >
      {(fields) => (
        <>
          <Select field={fields.unitId} label={say.unit} options={options(units)} />
          <Select field={fields.responsibleId} label={say.person} options={options(colleagues)} />
        </>
      )}
    </PanelForm>
  )
}
