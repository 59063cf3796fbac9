import type { Page } from 'playwright-core'

/** A page that is worked with from its keyboard alone, and how often it was pressed. */
export interface Keyboard {
  readonly pressed: number
  /** Keys that are held together count each. */
  press(...keys: readonly string[]): Promise<void>
  type(text: string): Promise<void>
}

export const countKeys = (page: Page): Keyboard => {
  let pressed = 0
  return {
    get pressed() {
      return pressed
    },
    press: async (...keys) => {
      for (const key of keys) {
        pressed += key.split('+').length
        await page.keyboard.press(key)
      }
    },
    type: async (text) => {
      pressed += text.length
      await page.keyboard.type(text)
    },
  }
}
