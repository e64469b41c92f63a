/** Shows in CSS as `:state(name)`. */
export function mark(internals: ElementInternals, states: Readonly<Record<string, boolean>>): void {
  for (const [name, on] of Object.entries(states)) {
    try {
      internals.states[on ? 'add' : 'delete'](name)
    } catch {
      // Browsers before 2024 take only names that begin with two dashes.
    }
  }
}
