/** The command was not used as it is meant. Its message says what to write instead; the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
