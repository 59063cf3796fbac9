// What is used of both, no more: their own declarations describe every picture there can be, and would be read at every check.
declare module 'vega' {
  export const textMetrics: { width: (item: { readonly fontSize?: number }, text: unknown) => number }
  export const parse: (spec: object) => object
  export class View {
    constructor(runtime: object, options: { readonly renderer: 'none' })
    toSVG(): Promise<string>
    finalize(): this
  }
}
declare module 'vega-lite' {
  export const compile: (spec: object) => { readonly spec: object }
}
