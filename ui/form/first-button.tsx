/**
 * What the Enter key presses, for a form some of whose other buttons stand before its own: the first button in the page is
 * the form's default.
 */
export function FirstButton({ form }: { form: string }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: no key reaches it, and no reader has use for it
  return <button type="submit" class="unseen" form={form} tabindex={-1} aria-hidden="true" />
}
