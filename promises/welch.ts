/** Welch's t of two samples: how far apart their means are, in standard errors. */
export const welch = (one: readonly number[], other: readonly number[]): number => {
  const [a, b] = [summary(one), summary(other)]
  const error = Math.sqrt(a.variance / one.length + b.variance / other.length)
  return error === 0 ? 0 : Math.abs(a.mean - b.mean) / error
}

const summary = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  return { mean, variance }
}
