import { isServer } from 'lit'
import { property, state } from '../ui/decorators.js'
import { FormPart } from './form.js'
import { restore } from './restore.js'
import { finished, toStored } from './stored.js'
import type { Queue, StoredFile } from '../queue/types.js'
import { UploadProperties } from './upload-properties.js'

/** The methods and callbacks of a form control, as every native one has them. */
export abstract class FormAssociated extends UploadProperties {
  static readonly formAssociated = true

  /** By a `<fieldset disabled>` around the element. */
  @state() private fieldsetDisabled = false

  protected readonly formPart = new FormPart(this)

  protected abstract readonly queue: Queue

  abstract clear(): void

  /** The form that it belongs to, as on native controls. */
  get form(): HTMLFormElement | null {
    return this.formPart.internals.form
  }

  /** `valueMissing` with `required`, `badInput` while files are on their way, `customError`. */
  get validity(): ValidityState {
    return this.formPart.internals.validity
  }

  /** Why the form would not take it, in the language of the element; empty where it would. */
  get validationMessage(): string {
    return this.formPart.internals.validationMessage
  }

  /** False while it is disabled. */
  get willValidate(): boolean {
    return this.formPart.internals.willValidate
  }

  /**
   * Finished files. What is set replaces them, e.g. with those that an earlier visit has stored; what is on its way stays.
   * They are there at once: a form that is sent without them would have the server delete them.
   * The attribute is JSON of the same, for pages that a server writes, and what `reset()` comes back to.
   */
  @property({ noAccessor: true })
  get value(): readonly StoredFile[] {
    return toStored(finished(this.queue.items))
  }

  set value(files: readonly StoredFile[] | string | null | undefined) {
    if (isServer) return
    restore(this, this.queue, files || [])
    this.updateForm()
  }

  /** Whether the form would take it; fires `invalid` where not. */
  checkValidity(): boolean {
    return this.formPart.internals.checkValidity()
  }

  /** The same, and the browser shows the user why not. */
  reportValidity(): boolean {
    return this.formPart.internals.reportValidity()
  }

  /** An own message makes the element invalid; an empty one takes that back. */
  setCustomValidity(message: string): void {
    this.formPart.setCustomValidity(message)
    this.updateForm()
  }

  /** @internal */
  formDisabledCallback(disabled: boolean): void {
    this.fieldsetDisabled = disabled
  }

  /** @internal */
  formResetCallback(): void {
    this.clear()
    this.value = this.getAttribute('value')
    this.formPart.reset()
    this.updateForm()
  }

  /** @internal The page was left and is here again; what was on its way is not. */
  formStateRestoreCallback(state: unknown): void {
    if (typeof state === 'string') this.value = state
  }

  /** Takes no files and no clicks now. */
  protected get locked(): boolean {
    return this.disabled || this.fieldsetDisabled
  }

  protected abstract updateForm(): void
}
