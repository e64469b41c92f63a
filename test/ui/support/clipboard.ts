/** A clipboard that takes all, or nothing: the real one answers only to a user. */
export class FakeClipboard {
  readonly taken: string[] = []
  blocked = false

  install(): void {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: this })
  }

  uninstall(): void {
    Reflect.deleteProperty(navigator, 'clipboard')
  }

  async write([item]: readonly ClipboardItem[]): Promise<void> {
    const text = await (await item?.getType('text/plain'))?.text()
    await this.writeText(text ?? '')
  }

  async writeText(text: string): Promise<void> {
    if (this.blocked) throw new DOMException('Press first', 'NotAllowedError')
    this.taken.push(text)
  }
}
