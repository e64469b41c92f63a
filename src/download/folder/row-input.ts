import type { Entry } from './entries.js'
import { rowCommand, type RowCommand } from './row-keys.js'
import type { Row, RowAction } from './row.js'
import type { Rows } from './rows.js'
import { TypeAhead } from './search.js'
import type { Selection } from './selection.js'

export interface RowInputPorts {
  readonly selection: Selection
  /** What has not come yet included. */
  readonly selectAll: () => void
  readonly selected: () => void
  readonly act: (action: RowAction, entry: Entry) => void
  readonly up: () => void
}

/** Keys and presses in the rows of a folder. */
export class RowInput {
  readonly #rows: Rows
  readonly #ports: RowInputPorts
  readonly #typeAhead = new TypeAhead()

  constructor(body: HTMLElement, rows: Rows, ports: RowInputPorts) {
    this.#rows = rows
    this.#ports = ports
    body.addEventListener('keydown', (event) => this.#key(event))
    body.addEventListener('click', (event) => this.#press(event))
  }

  #press(event: MouseEvent): void {
    const row = this.#rows.rowOf(event.target)
    if (!row) return
    const control = (event.target as Element).closest<HTMLElement>('[data-do]')
    const action = control?.dataset['do']
    const index = this.#rows.indexOf(row)
    if (action === 'toggle' || (!action && (event.shiftKey || event.ctrlKey || event.metaKey))) {
      if (event.shiftKey) this.#ports.selection.extend(this.#rows.view, this.#rows.active, index)
      else this.#ports.selection.toggle(row.entry)
      this.#ports.selected()
    }
    if (this.#rows.focused !== row) this.#rows.focus(index)
    // The second press of a double one would open what the first one has brought here.
    if (action && action !== 'toggle' && event.detail < 2) this.#ports.act(action as RowAction, row.entry)
  }

  #key(event: KeyboardEvent): void {
    const row = this.#rows.focused
    if (!row || event.isComposing) return
    const { view, page } = this.#rows
    const onRow = event.target === row.element
    const rightToLeft = getComputedStyle(row.element).direction === 'rtl'
    const place = { at: this.#rows.indexOf(row), count: view.length, page, onRow, rightToLeft }
    const command = rowCommand(event, place)
    if (!command || !this.#run(command, row, event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  /** `false`: it meant nothing after all. */
  #run(command: RowCommand, row: Row, event: KeyboardEvent): boolean {
    const { selection, selectAll, selected, act, up } = this.#ports
    const { view } = this.#rows
    const at = this.#rows.indexOf(row)
    switch (command.do) {
      case 'go':
        if (command.extend) selection.extend(view, at, command.to)
        if (command.extend) selected()
        this.#go(command.to, row)
        return true
      case 'toggle':
        selection.toggle(row.entry)
        selected()
        return true
      case 'extend':
        selection.extend(view, at, at)
        selected()
        return true
      case 'all':
        selectAll()
        selected()
        return true
      case 'none':
        if (selection.size === 0) return false
        selection.clear()
        selected()
        return true
      case 'enter':
        act('enter', row.entry)
        return true
      case 'up':
        up()
        return true
      case 'next-control':
      case 'previous-control':
        this.#walk(row, command.do === 'next-control' ? 1 : -1)
        return true
      case 'find': {
        const to = this.#typeAhead.find(command.letter, event.timeStamp, view, at)
        if (to >= 0) this.#rows.focus(to)
        return true
      }
    }
  }

  /** To the same control of another row. */
  #go(to: number, from: Row): void {
    const control = from.controls.findIndex((element) => element.matches(':focus'))
    this.#rows.focus(to, (row) => row.controls[control])
  }

  /** Through the row and its controls. */
  #walk(row: Row, step: 1 | -1): void {
    const stops = [row.element, ...row.controls]
    const at = stops.findIndex((element) => element.matches(':focus'))
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus()
  }
}
