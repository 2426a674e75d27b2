let field: HTMLElement | null = null

/** The element of the Log tab that the next line is typed into; null when it goes. */
export function holdLogField(element: HTMLElement | null): void {
  field = element
}

/** Puts the cursor into it; false where it is not in sight, or has the cursor already. */
export function focusLogField(): boolean {
  if (field === null || field === document.activeElement) return false
  if (field.getClientRects().length === 0) return false
  field.focus()
  return true
}

export function isInLogField(): boolean {
  return field !== null && field === document.activeElement
}
