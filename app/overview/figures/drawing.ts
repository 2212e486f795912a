/** A drawing as plain data: it crosses to the page, which makes elements of it. Names of attributes as React has them. */
export type Drawing = { tag: string; attributes: Record<string, string>; children: (Drawing | string)[] }
