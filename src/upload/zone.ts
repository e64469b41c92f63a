import { html, type TemplateResult } from 'lit'
import type { ZoneStrings } from '../locales/strings.js'
import { uploadIcon } from '../ui/draw.js'

export interface ZoneView {
  readonly many: boolean
  readonly directory: boolean
  readonly filled: boolean
  readonly disabled: boolean
  readonly limits: string
}

export interface ZoneActions {
  pick(): void
  /** A file is likely: the pointer or the focus is on the button. */
  near(): void
}

/** Where files go in: large while there are none, one line above a list. */
export function zone(view: ZoneView, strings: ZoneStrings, { pick, near }: ZoneActions): TemplateResult {
  const { many, directory, filled, disabled, limits } = view
  const first = many ? strings.drop : strings.dropOne
  const next = many ? strings.dropMore : strings.dropAnother
  const choose = directory ? strings.chooseFolder : many ? strings.choose : strings.chooseOne
  const [before = '', after = ''] = (filled ? next : first).split('{choose}')
  return html`
    <div class="zone" part="zone" @click=${() => disabled || pick()} @pointerenter=${near}>
      <slot name="icon"><span class="zone-icon" part="zone-icon">${uploadIcon()}</span></slot>
      <bdi part="label">
        <slot name="label"><span class="only-drag">${before}</span></slot
        ><button
          class="choose"
          part="button choose-button"
          aria-describedby="limits"
          ?disabled=${disabled}
          @focus=${near}
        >
          <slot name="button">${choose}</slot></button
        ><span class="only-drag">${after}</span>
      </bdi>
      <span class="limits" id="limits" part="limits"
        ><slot name="hint"><bdi>${limits}</bdi></slot></span
      >
    </div>
  `
}
