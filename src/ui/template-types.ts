/** `maxSize` → `max-size`. */
type Dashed<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `-${Lowercase<Head>}`}${Dashed<Tail>}`
  : ''

/** Numbers may be written as attributes are: `20MB`. */
type Written<T> = number extends T ? T | string : T

/** What a template may give to an element: its properties, by their own names or as attributes. */
export type TemplateAttributes<Own> = {
  [Name in keyof Own]?: Written<Own[Name]> | undefined
} & {
  [Name in keyof Own as Name extends string ? Exclude<Dashed<Name>, Name> : never]?:
    Written<Own[Name]> | undefined
}

/** Listeners as React and Svelte name them. */
export type TemplateListeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void
}
