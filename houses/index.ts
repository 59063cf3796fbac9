/** The houses of Vigie, one line each, in the order of their ports. Nothing of a house is loaded before it is asked for. */
export const HOUSES = {
  centre: () => import('@vigie/centre/entry'),
  provider: () => import('@vigie/provider/entry'),
}
