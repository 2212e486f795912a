import { createElement, type ReactNode } from "react"
import type { Drawing } from "#app/overview/figures/drawing.ts"

/** A drawing as SVG, with one name for all of it: its numbers stand in the table beneath. */
export const Picture = ({ drawing, label }: { drawing: Drawing; label: string }) =>
  createElement(
    drawing.tag,
    { viewBox: drawing.attributes.viewBox, role: "img", "aria-label": label },
    ...drawing.children.map(partOf),
  )

const partOf = (part: Drawing | string): ReactNode =>
  typeof part === "string" ? part : createElement(part.tag, part.attributes, ...part.children.map(partOf))
