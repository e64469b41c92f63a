/** What editors complete and explain, made from the manifest. The kept generators drag a formatter of their own along. */

/** The analyzer leaves out what an element has none of. */
const NOTHING = {
  attributes: [],
  members: [],
  events: [],
  slots: [],
  cssParts: [],
  cssProperties: [],
  cssStates: [],
}

/** @param {{ modules: { declarations: object[] }[] }} manifest */
function elementsOf(manifest) {
  return manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .map((element) => ({ ...NOTHING, ...element }))
}

/** https://github.com/microsoft/vscode-custom-data: `html.customData` in the settings of VS Code. */
export function htmlCustomData(manifest) {
  return {
    $schema:
      'https://raw.githubusercontent.com/microsoft/vscode-html-languageservice/main/docs/customData.schema.json',
    version: 1.1,
    tags: elementsOf(manifest).map((element) => ({
      name: element.tagName,
      description: { kind: 'markdown', value: describe(element) },
      attributes: element.attributes.map((attribute) => ({
        name: attribute.name,
        description: explain(attribute),
        ...(isBoolean(attribute) && { valueSet: 'v' }),
      })),
    })),
  }
}

/** https://github.com/JetBrains/web-types, found through the field `web-types` of `package.json`. */
export function webTypes(manifest, { name, version }) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elementsOf(manifest).map((element) => ({
          name: element.tagName,
          description: describe(element),
          attributes: element.attributes.map((attribute) => ({
            name: attribute.name,
            description: explain(attribute),
            value: isBoolean(attribute) ? { kind: 'no-value', required: false } : { type: 'string' },
          })),
          slots: named(element.slots),
          js: {
            properties: element.members
              .filter(({ kind }) => kind === 'field')
              .map((field) => ({
                name: field.name,
                description: explain(field),
                type: field.type?.text ?? 'unknown',
              })),
            events: named(element.events),
          },
          css: {
            parts: named(element.cssParts),
            properties: named(element.cssProperties),
            'pseudo-classes': element.cssStates.map((state) => ({
              name: `state(${state.name})`,
              description: state.description,
            })),
          },
        })),
      },
    },
  }
}

function describe({ summary, events, slots }) {
  const list = (title, items) =>
    `\n\n**${title}**\n\n${items.map(({ name, description }) => `- \`${name}\`: ${description}`).join('\n')}`
  return `${summary}${list('Events', events)}${list('Slots', slots)}`
}

function explain({ name, description, default: value }) {
  const words = description ?? (name === 'lang' ? 'Language of the words and figures.' : '')
  return value === undefined || value === "''" ? words : `${words} Default: \`${value}\`.`.trim()
}

function isBoolean({ type }) {
  return type?.text === 'boolean'
}

function named(items) {
  return items.map(({ name, description }) => ({ name, description }))
}
