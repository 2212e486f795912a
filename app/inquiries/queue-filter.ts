import { isTargetGroupKey } from "#app/target-groups/target-groups.ts"
import { channels } from "./inquiry.ts"
import { isTopic } from "./topics.ts"
import { dueFilters, isQueueView, type QueueFilter } from "./views.ts"

/** The queue's filter from its address. What is not understood is left out, so that an old link still opens. */
export function readQueueFilter(params: URLSearchParams): QueueFilter {
  const view = params.get("view")
  const topic = params.get("topic")
  const targetGroup = params.get("group")
  return {
    view: isQueueView(view) ? view : "all",
    due: dueFilters.find((due) => due === params.get("due")),
    topic: isTopic(topic) ? topic : undefined,
    targetGroup: isTargetGroupKey(targetGroup) ? targetGroup : undefined,
    unitId: positive(params.get("unit")),
    assigneeId: positive(params.get("assignee")),
    channel: channels.find((channel) => channel === params.get("channel")),
    text: params.get("text")?.trim().slice(0, 200) || undefined,
    page: positive(params.get("page")),
  }
}

/** The address of a filter: "?view=mine&topic=press", or "" for all that is open. */
export function queueSearch({
  view,
  due,
  topic,
  targetGroup,
  unitId,
  assigneeId,
  channel,
  text,
  page,
}: QueueFilter): string {
  const fields = {
    view: view === "all" ? undefined : view,
    due,
    topic,
    group: targetGroup,
    unit: unitId,
    assignee: assigneeId,
    channel,
    text,
    page: page === 1 ? undefined : page,
  }
  const given = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`
}

/** More than the view narrows the list. */
export const isNarrowed = ({ view, page, ...rest }: QueueFilter) =>
  Object.values(rest).some((value) => value !== undefined)

function positive(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
