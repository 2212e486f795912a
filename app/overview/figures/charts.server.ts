import * as Plot from "@observablehq/plot"
import { parseHTML } from "linkedom"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { goal, stepLabel } from "./chart-words.ts"
import type { Drawing } from "./drawing.ts"
import type { Series } from "./loading.server.ts"
import type { Step } from "./series.ts"

export type Charts = { onTime: Drawing | null; ages: Drawing; flow: Drawing }

const { document } = parseHTML("<html><body></body></html>")
const size = { document, width: 320, height: 150, marginTop: 14, marginBottom: 24 }

/** The three charts of the overview, drawn by Plot: marks carry classes, and the sheet gives them their colours. */
export function drawCharts({ unit, steps, ages }: Series, locale: Locale): Charts {
  const t = messages(locale).figures
  const label = (step: Step) => stepLabel(step.from, unit, locale)
  const ticks = steps
    .filter((_, at) => (steps.length - 1 - at) % Math.ceil(steps.length / 6) === 0)
    .map(({ from }) => from)
  const name = new Map(steps.map((step) => [step.from, label(step)]))
  const x = { domain: steps.map(({ from }) => from), label: null }
  const below = Plot.axisX(ticks, { tickFormat: (from: string) => name.get(from) ?? "", tickSize: 0, label: null })
  const shares = steps.flatMap(({ from, owed, late }) =>
    owed === 0 ? [] : [{ from, share: (100 * (owed - late)) / owed }],
  )
  const floor = Math.min(80, ...shares.map(({ share }) => Math.floor(share / 20) * 20))
  const last = shares.slice(-1)
  return {
    onTime:
      shares.length === 0
        ? null
        : drawn({
            ...size,
            marginLeft: 34,
            x: { ...x, type: "point" },
            y: { domain: [floor, 100], label: null },
            marks: [
              Plot.gridY({ ticks: 4, className: "grid" }),
              Plot.axisY({ ticks: 4, tickSize: 0, label: null }),
              below,
              Plot.ruleY([goal], { className: "goal" }),
              Plot.lineY(shares, { x: "from", y: "share", className: "line" }),
              Plot.dot(last, { x: "from", y: "share", r: 4, className: "a" }),
              Plot.text(last, {
                ...{ x: "from", y: "share", dy: 14, dx: 4, textAnchor: "end", className: "strong" },
                text: ({ share }: { share: number }) => t.percent(Math.round(share)),
              }),
            ],
          }),
    ages: drawn({
      ...size,
      ...{ marginLeft: 92, marginRight: 40, marginBottom: 8, marginTop: 8 },
      x: { domain: [0, Math.max(1, ...ages.map(({ count }) => count))], axis: null },
      y: { domain: ages.map(({ key }) => key), label: null, padding: 0.35 },
      marks: [
        Plot.axisY({ tickFormat: (key: string) => t.ages[key as keyof typeof t.ages], tickSize: 0, label: null }),
        ...ages.map(({ key, count }, at) =>
          Plot.barX([{ key, count }], { x: "count", y: "key", className: at === ages.length - 1 ? "late" : "a" }),
        ),
        Plot.text(ages, {
          ...{ x: "count", y: "key", dx: 6, textAnchor: "start", className: "strong" },
          text: ({ count }: { count: number }) => t.count(count),
        }),
      ],
    }),
    flow: drawn({
      ...size,
      marginLeft: 34,
      x: { ...x, type: "band", padding: 0.25 },
      y: { label: null, domain: [0, Math.max(4, ...steps.map(({ received, ended }) => Math.max(received, ended)))] },
      marks: [
        Plot.gridY({ ticks: 4, className: "grid" }),
        Plot.axisY({ ticks: 4, tickSize: 0, label: null, tickFormat: (count: number) => t.count(count) }),
        below,
        ...half(steps, "received", 0, "a"),
        ...half(steps, "ended", 1, "b"),
      ],
    }),
  }
}

/** One of two bars that share a band. */
function half(steps: readonly Step[], figure: "received" | "ended", side: 0 | 1, className: string) {
  const width = 210 / Math.max(1, steps.length) / 2
  const inset = side === 0 ? { insetRight: width } : { insetLeft: width }
  return [Plot.barY(steps, { x: "from", y: figure, className, ...inset })]
}

const drawn = (options: Plot.PlotOptions): Drawing => drawingOf(Plot.plot(options) as unknown as Node)

type Node = {
  localName: string
  nodeType: number
  textContent: string
  attributes: Iterable<{ name: string; value: string }>
  childNodes: Iterable<Node>
}

/**
 * Plot's own sheet and colours stay behind: the Content-Security-Policy would drop the one, and the page's classes give
 * the other, in the dark too. Names of marks stay behind as well: the picture has one name for all of it.
 */
const left = /^(?:style|xmlns.*|aria-.*|width|height|font-family|font-size|font-variant|fill|stroke|stroke-width)$/

function drawingOf(node: Node): Drawing {
  const attributes = [...node.attributes]
    .filter(
      ({ name, value }) => !(left.test(name) && !(isBar(node) && /^(?:width|height)$/.test(name))) && value !== "",
    )
    .map(({ name, value }) => [reactName(name), value] as const)
  return {
    tag: node.localName,
    attributes: Object.fromEntries(attributes),
    children: [...node.childNodes].flatMap((child): (Drawing | string)[] => {
      if (child.nodeType === 3) return [child.textContent]
      return child.nodeType === 1 && child.localName !== "style" ? [drawingOf(child)] : []
    }),
  }
}

const isBar = ({ localName }: Node) => localName === "rect"
const reactName = (name: string) =>
  name === "class" ? "className" : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
