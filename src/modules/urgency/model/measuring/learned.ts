// How much a measurement would tell: the part of the doubt about an outcome that it takes away, before it is made.
import { exp } from '#kernel/exp-log.ts'
import { type Branch, branchesAt, type Course } from '../course.ts'

/**
 * Expected fall of P(1 - P) when a part of the variance of the distance is measured away. `removed` is that part, m2.
 *
 * The outcome is yes or no, so its variance is P(1 - P). After measuring the chance is some P'; the mean of P' is P, so
 * the mean of P'(1 - P') is P(1 - P) less the variance of P'. That variance is what the measurement tells. P' is a sum
 * over the branches of chance * Phi, so its variance is a sum of covariances, each the chance that two normal variables
 * with correlation removed / (sd1 * sd2) both stay below their thresholds, less the product of their chances. Never
 * negative; 0 when nothing is removed; P(1 - P) when all variance is and the foundation is certain.
 */
export function learnedAbout(course: Course, removed: number, year: number): number {
  if (removed <= 0) return 0
  const branches = branchesAt(course, year)
  let learned = 0
  for (const a of branches) for (const b of branches) learned += a.chance * b.chance * covariance(a, b, removed)
  return learned
}

function covariance(a: Branch, b: Branch, removed: number): number {
  if (a.chance === 0 || b.chance === 0) return 0
  return jointExcess(a.excess, b.excess, Math.min(1, removed / (a.sd * b.sd)))
}

/**
 * Chance that two standard normal variables with this correlation (0..1) are both below h and k, less the product of
 * the two chances: the integral over r from 0 to the correlation of their joint density at (h, k) (Plackett, "A
 * reduction formula for normal multivariate integrals", Biometrika 41, 1954), with r = sin(angle).
 */
export function jointExcess(h: number, k: number, correlation: number): number {
  if (!Number.isFinite(h) || !Number.isFinite(k)) return 0
  const end = Math.asin(correlation)
  let sum = 0
  for (const [place, weight] of NODES) {
    const angle = (end / 2) * (1 + place)
    const sine = Math.sin(angle)
    const cosineSquared = 1 - sine * sine
    sum += weight * exp(-(h * h + k * k - 2 * h * k * sine) / (2 * cosineSquared))
  }
  return (sum * end) / 2 / (2 * Math.PI)
}

/** Places and weights of Gauss and Legendre on [-1, 1], twenty of them: good to ten decimals here. */
const NODES: readonly (readonly [place: number, weight: number])[] = gaussLegendre(20)

function gaussLegendre(count: number): [number, number][] {
  return Array.from({ length: count }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (count + 0.5))
    let slope = 0
    for (let step = 0; step < 20; step++) {
      const [value, derivative] = legendre(count, x)
      slope = derivative
      x -= value / derivative
    }
    return [x, 2 / ((1 - x * x) * slope * slope)]
  })
}

/** Value and slope of the Legendre polynomial of a degree. */
function legendre(degree: number, x: number): [value: number, slope: number] {
  let [before, value] = [1, x]
  for (let n = 2; n <= degree; n++) [before, value] = [value, ((2 * n - 1) * x * value - (n - 1) * before) / n]
  return [value, (degree * (x * value - before)) / (x * x - 1)]
}
