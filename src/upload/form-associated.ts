import { state } from './decorators.js'
import { FormPart } from './form.js'
import { UploadProperties } from './upload-properties.js'

/** The methods and callbacks of a form control, as every native one has them. */
export abstract class FormAssociated extends UploadProperties {
  static readonly formAssociated = true

  /** By a `<fieldset disabled>` around the element. */
  @state() private fieldsetDisabled = false

  protected readonly formPart = new FormPart(this)

  abstract clear(): void

  get form(): HTMLFormElement | null {
    return this.formPart.internals.form
  }

  get validity(): ValidityState {
    return this.formPart.internals.validity
  }

  get validationMessage(): string {
    return this.formPart.internals.validationMessage
  }

  get willValidate(): boolean {
    return this.formPart.internals.willValidate
  }

  checkValidity(): boolean {
    return this.formPart.internals.checkValidity()
  }

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
  }

  /** Takes no files and no clicks now. */
  protected get locked(): boolean {
    return this.disabled || this.fieldsetDisabled
  }

  protected abstract updateForm(): void
}
