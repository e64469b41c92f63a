/** A clipboard that takes all, or nothing: the real one answers only to a user. */
class FakeClipboard {
  readonly taken: string[] = []
  blocked = false

  install(): void {
    this.taken.length = 0
    this.blocked = false
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

/** One that is there, and empty, in each test of the file. */
export function fakeClipboard(): FakeClipboard {
  const clipboard = new FakeClipboard()
  beforeEach(() => clipboard.install())
  afterEach(() => clipboard.uninstall())
  return clipboard
}
