const parentWatchMs = 100

/** A signal, or the end of the npm that started us: its shell does not hand every signal on. */
export function untilStopped(environment: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    if (environment.npm_lifecycle_event === undefined) return
    const parent = process.ppid
    setInterval(() => process.ppid !== parent && resolve(), parentWatchMs).unref()
  })
}
