import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { recognise, type Recognition } from '../place/recognise.js'
import { field } from '../view/field.js'
import { LightElement } from '../view/light-element.js'
import { EMPTY, readForm, type FormValues } from './form.js'
import { placeFields } from './place-fields.js'
import { outcome, result, stages, stillMissing } from './result.js'
import { sign, type Signed, type Wish } from './sign.js'
import { keyFields, wishFields } from './wish-fields.js'

/** Signs an object's address as one types. Sends nothing, keeps nothing. */
export class SignatureSignElement extends LightElement {
  /** Milliseconds since the epoch. */
  @property({ attribute: false }) clock: () => number = Date.now
  @state() private values: FormValues = EMPTY
  @state() private recognition: Recognition | null = null
  @state() private signed: { readonly url: Signed; readonly wish: Wish } | null = null
  @state() private said = ''
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
    const { idPrefix: prefix, values, recognition, signed } = this
    const reading = readForm(values, this.clock())
    const unread =
      values.address.trim() !== '' && !recognition ? 'This is not the address of an object.' : undefined
    return html`<div class="form" @input=${this.#typed}>
        ${field({
          prefix,
          name: 'address',
          label: 'Address of the object',
          value: values.address,
          placeholder: 'https://photos-1250000000.cos.ap-beijing.myqcloud.com/trip/1.jpg',
          hint: 'As the console shows it: COS, Amazon S3, R2, MinIO, your own domain.',
          fault: unread,
          inputMode: 'url',
        })}
        ${
          recognition
            ? placeFields(prefix, values, reading, recognition.provider, recognition.notes)
            : nothing
        }
        ${wishFields(prefix, values, reading)} ${keyFields(prefix, values, reading)}
      </div>
      <div class="result">
        <h2>Signed URL</h2>
        <p role="status">${this.said || stillMissing(reading)}</p>
        ${signed ? result(signed.url, signed.wish) : nothing}
        <p class="actions">
          ${
            signed
              ? html`<button type="button" @click=${() => this.#set(values)}>Sign again, from now</button>`
              : nothing
          }
          <button type="button" @click=${() => this.clear()}>Clear all</button>
        </p>
        ${signed ? stages(signed.url) : nothing}
      </div>`
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
    this.said = ''
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
      this.said = outcome(url, wish)
    } catch (error) {
      if (attempt === this.#attempt) this.said = whyNot(error)
    }
  }
}

function whyNot(error: unknown): string {
  if (!globalThis.crypto?.subtle) return 'Browsers sign on localhost and on https only.'
  return `It cannot be signed: ${error instanceof Error ? error.message : 'no reason is known'}.`
}
