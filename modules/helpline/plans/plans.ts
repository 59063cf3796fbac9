import { ABOUT_IMAGES } from './plans-about-images.ts'
import { ABOUT_PEOPLE } from './plans-about-people.ts'
import { ABOUT_PLATFORMS } from './plans-about-platforms.ts'
import type { StepPlan } from './step-plan.ts'

/** Every version that there ever was. */
export const PLANS: readonly StepPlan[] = [...ABOUT_PLATFORMS, ...ABOUT_IMAGES, ...ABOUT_PEOPLE]
