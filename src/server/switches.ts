/**
 * A switch of an options object. Throws a `TypeError` for what is no boolean: `'false'` out of an environment variable
 * would otherwise be a yes. `label` names the option.
 */
export function readSwitch(label: string, value: unknown, absent: boolean): boolean {
  if (value === undefined) return absent
  if (typeof value !== 'boolean') throw new TypeError(`${label}: true or false`)
  return value
}
