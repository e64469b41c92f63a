import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { recognise, type Recognition } from '../place/recognise.js'
import { field } from '../view/field.js'
import { ForgetfulElement } from '../view/forgetful-element.js'
import { EMPTY, readForm, type FormValues, type Reading } from './form.js'
import { keyFields } from './key-fields.js'
import { placeFields } from './place-fields.js'
import { failure, outcome, result, stages, stillMissing } from './result.js'
import { sign, type Signed, type Wish } from './sign.js'
import { wishFields } from './wish-fields.js'

/** Signs an object's address as one types. Sends nothing, keeps nothing. */
export class SignatureSignElement extends ForgetfulElement {
  /** Milliseconds since the epoch. */
  @property({ attribute: false }) clock: () => number = Date.now
  @state() private values: FormValues = EMPTY
  @state() private recognition: Recognition | null = null
  @state() private signed: { readonly url: Signed; readonly wish: Wish } | null = null
  @state() private error: unknown = null
  #attempt = 0

  /** Fills in fields as if they were typed, in the order in which one changes others. */
  fill({ address, scheme, style, ...others }: Partial<FormValues>): void {
    if (address !== undefined) this.#change({ address })
    if (scheme !== undefined) this.#change({ scheme })
    if (style !== undefined) this.#change({ style })
    this.#change(others)
  }

  override clear(): void {
    this.recognition = null
    this.#set(EMPTY)
  }

  protected override render(): TemplateResult {
    const { idPrefix: prefix, values, recognition, signed, words } = this
    const { form, faults, result: said } = words.strings
    const reading = readForm(values, this.clock())
    const view = { prefix, values, reading, words }
    const unread = values.address.trim() !== '' && !recognition ? faults.address : undefined
    return html`<div class="form" @input=${this.#typed}>
        ${field({
          prefix,
          name: 'address',
          label: form.address,
          value: values.address,
          placeholder: 'https://photos-1250000000.cos.ap-beijing.myqcloud.com/trip/1.jpg',
          hint: form.addressHint,
          fault: unread,
          inputMode: 'url',
        })}
        ${recognition ? placeFields(view, recognition) : nothing} ${wishFields(view)} ${keyFields(view)}
      </div>
      <div class="result">
        <h2>${said.url}</h2>
        <p role="status">${this.#verdict(reading)}</p>
        ${signed ? result(signed.url, signed.wish, words) : nothing}
        <p class="actions">
          ${
            signed
              ? html`<button type="button" @click=${() => this.#set(values)}>${said.again}</button>`
              : nothing
          }
          <button type="button" @click=${() => this.clear()}>${said.clear}</button>
        </p>
        ${signed ? stages(signed.url, words) : nothing}
      </div>`
  }

  #verdict(reading: Reading): string {
    const { signed, error, words } = this
    if (error) return failure(error, words)
    return signed ? outcome(signed.url, signed.wish, words) : stillMissing(reading, words)
  }

  readonly #typed = ({ target }: Event): void => {
    const { name, value, type } = target as HTMLInputElement
    this.#change(type === 'radio' ? { isTemporary: value === 'temporary' } : { [name]: value })
  }

  /** An address is read anew when it changes, and when the user says what the service is. */
  #change(change: Partial<FormValues>): void {
    const values = { ...this.values, ...change }
    const { address, scheme, style } = change
    const isNews = (address !== undefined && address !== this.values.address) || scheme || style
    if (!isNews) return this.#set(values)
    const correction = { ...(scheme && { scheme }), ...(style && { style, scheme: values.scheme }) }
    this.recognition = recognise(values.address, correction)
    this.#set({ ...values, ...this.recognition?.place })
  }

  #set(values: FormValues): void {
    this.values = values
    this.error = null
    const { wish } = readForm(values, this.clock())
    this.signed = null
    if (this.recognition && wish) void this.#sign(wish)
    else this.#attempt++
  }

  async #sign(wish: Wish): Promise<void> {
    const attempt = ++this.#attempt
    try {
      const url = await sign(wish, this.clock())
      if (attempt !== this.#attempt) return
      this.signed = { url, wish }
    } catch (error) {
      if (attempt === this.#attempt) this.error = error
    }
  }
}
