/** Every name that an options object may have; a type keeps the list complete. */
export type OptionNames<Options> = Readonly<Record<keyof Options, true>>

/**
 * A misspelt option would be left aside without a word, and a limit with it. Throws a `TypeError` that names it.
 * `label` is what the message begins with: the option that holds the object, or nothing for the handler's own.
 */
export function checkOptionNames<Options extends object>(
  options: Options,
  names: OptionNames<Required<Options>>,
  label?: string,
): void {
  if (typeof (options as unknown) !== 'object' || (options as unknown) === null)
    throw new TypeError(`${label ?? 'options'}: an object is needed`)
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(names, name)) continue
    throw new TypeError(
      label === undefined
        ? `${name}: there is no such option, only ${Object.keys(names).join(', ')}`
        : `${label}: ${name} is none of ${Object.keys(names).join(', ')}`,
    )
  }
}
