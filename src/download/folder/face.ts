/** What stands around the rows of a folder. */
import { html, nothing, type TemplateResult } from 'lit'
import { draw } from '../../ui/draw.js'
import type { LinkWords } from '../../ui/link-words.js'
import type { Column, Sort } from './order.js'
import { crumbs, parentOf } from './path.js'

const upIcon = () => draw('M12 19V5M6 11l6-6 6 6')
const searchIcon = () => draw('M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0M15.5 15.5 21 21')
const arrow = (down: boolean) => draw(down ? 'M7 10l5 5 5-5' : 'M7 14l5-5 5 5')

export interface PathFace {
  readonly root: string
  readonly prefix: string
  readonly words: LinkWords
  readonly go: (prefix: string) => void
}

/** The way to the folder that is open. */
export function path({ root, prefix, words: { strings }, go }: PathFace): TemplateResult {
  const way = crumbs(root, prefix)
  const parent = parentOf(root, prefix)
  return html`<nav class="path" part="path" aria-label=${strings.folderPath}>
    ${
      parent === undefined
        ? nothing
        : html`<button
            class="close"
            part="button up-button"
            title=${strings.folderUp}
            aria-label=${strings.folderUp}
            @click=${() => go(parent)}
          >
            ${upIcon()}
          </button>`
    }
    <ol>
      ${way.map(({ prefix: to, name }, index) => {
        const text = html`<bdi>${name || strings.folderTop}</bdi>`
        return index === way.length - 1
          ? html`<li>
              <span class="here" part="folder-name" aria-current="page" tabindex="-1">${text}</span>
            </li>`
          : html`<li>
              <button class="text" part="button path-button" @click=${() => go(to)}>${text}</button>
            </li>`
      })}
    </ol>
  </nav>`
}

export interface HeadFace {
  readonly words: LinkWords
  readonly sort: Sort
  /** All rows, some or none are selected. */
  readonly chosen: 'all' | 'some' | 'none'
  readonly chooseAll: (on: boolean) => void
  readonly sortBy: (column: Column) => void
}

/** The names of the columns: buttons that sort. */
export function head({ words: { strings }, sort, chosen, chooseAll, sortBy }: HeadFace): TemplateResult {
  const way = sort.descending ? 'descending' : 'ascending'
  const column = (name: Column, className: string, text: string) =>
    html`<div class=${className} role="columnheader" aria-sort=${sort.by === name ? way : 'none'}>
      <button class="text" part="button sort-button" @click=${() => sortBy(name)}>
        ${text}${sort.by === name ? arrow(sort.descending) : nothing}
      </button>
    </div>`
  return html`<div class="row head" part="head" role="row" aria-rowindex="1">
    <div class="check" role="columnheader">
      <input
        type="checkbox"
        aria-label=${strings.selectAll}
        .checked=${chosen === 'all'}
        .indeterminate=${chosen === 'some'}
        @change=${(event: Event) => chooseAll((event.target as HTMLInputElement).checked)}
      />
    </div>
    ${column('name', 'what', strings.columnName)} ${column('size', 'size', strings.columnSize)}
    ${column('modified', 'date', strings.columnModified)}
    <div class="acts" role="columnheader"></div>
  </div>`
}

/** The field that filters by name. */
export function filterField(
  { strings }: LinkWords,
  text: string,
  filterBy: (text: string) => void,
  leave: () => void,
): TemplateResult {
  return html`<label class="filter" part="filter">
    ${searchIcon()}
    <input
      type="search"
      part="filter-field"
      aria-label=${strings.filter}
      placeholder=${strings.filter}
      autocomplete="off"
      spellcheck="false"
      .value=${text}
      @input=${(event: Event) => filterBy((event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'ArrowDown') return
        event.preventDefault()
        leave()
      }}
    />
  </label>`
}

/** In place of rows where there are none. */
export function emptiness({ strings, format }: LinkWords, filter: string): TemplateResult {
  return html`<div class="empty" part="empty">
    ${
      filter.trim() === ''
        ? html`<slot name="empty">${strings.folderEmpty}</slot>`
        : format.fill(strings.filterNone, { text: filter.trim() })
    }
  </div>`
}

/** For keys and those who hear the page; who scrolls to the end gets more without it. */
export function moreButton({ strings }: LinkWords, loading: boolean, more: () => void): TemplateResult {
  return html`<button class="text" part="button more-button" ?disabled=${loading} @click=${more}>
    ${strings.folderMore}
  </button>`
}
