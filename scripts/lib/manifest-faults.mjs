/** What is wrong with a manifest, so that nobody outside can use it. Pure. */

/**
 * What a page may set, read, call or hear needs a description, and its type names that a page can import or that its
 * compiler knows.
 * @param {{ modules: { declarations: object[] }[] }} manifest
 * @param {(name: string) => boolean} isKnown of the name of a type
 * @returns {string[]} a sentence for each fault
 */
export function manifestFaults(manifest, isKnown) {
  return manifest.modules
    .flatMap(({ declarations }) => declarations)
    .flatMap((element) =>
      ['attributes', 'members', 'events'].flatMap((list) =>
        (element[list] ?? []).flatMap((entry) => {
          const place = `<${element.tagName}> ${entry.name}`
          const unknown = typesIn(entry).filter((name) => !isKnown(name))
          return [
            ...(entry.description ? [] : [`${place} has no description`]),
            ...unknown.map((name) => `${place} has the type ${name}, which nobody can import`),
          ]
        }),
      ),
    )
}

/** Names of types, also those behind the name of a module. */
function typesIn({ type, parameters = [], return: result }) {
  return [type, ...parameters.map((parameter) => parameter.type), result?.type]
    .flatMap((found) => found?.text?.match(/(?<![\w.'])(?:\w+\.)*[A-Z]\w*/g) ?? [])
    .filter((name, index, all) => all.indexOf(name) === index)
}

/** Names that a module exports, by its text. */
export function exportsOf(text) {
  return [...text.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list]) =>
    list.split(',').map((name) => name.trim().split(' ').at(-1)),
  )
}
