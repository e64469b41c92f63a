/**
 * Runs in the page before Storybook does: `ended` becomes a promise of what went wrong with the entry, told by the
 * events that Storybook's own test runner goes by.
 */
export function listen() {
  const FAULTS = [
    'storyThrewException',
    'storyErrored',
    'storyMissing',
    'playFunctionThrewException',
    'unhandledErrorsWhilePlaying',
  ]
  let channel
  globalThis.ended = new Promise((resolve) => {
    Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
      configurable: true,
      get: () => channel,
      set(value) {
        channel = value
        const faults = []
        for (const name of FAULTS) {
          value.on(name, (error) => {
            faults.push(`${name}: ${[error].flat().map(text).join('; ')}`)
            if (name === 'storyMissing') resolve(faults)
          })
        }
        value.on('storyFinished', ({ status }) =>
          resolve(status === 'success' || faults.length > 0 ? faults : [`the story ended with ${status}`]),
        )
        value.on('docsRendered', () => resolve(faults))
      },
    })
  })

  /** Testing Library adds the whole page to its messages. */
  function text(error) {
    return String(error?.message ?? error?.description ?? error?.title ?? error).slice(0, 600)
  }
}
