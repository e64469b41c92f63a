import { property } from '../ui/decorators.js'
import type { SignFunction } from '../grant/client.js'
import type { Transport } from '../queue/ports.js'
import { parsed } from '../ui/parsed.js'
import { UpgradedElement } from '../ui/upgraded-element.js'
import type { ShareInput } from '../ui/share/choices.js'
import type { StringsInput } from '../locales/strings.js'
import type { SettingsSource } from './settings.js'
import * as kinds from './values.js'
import type { HeadersSource, WhileUploading } from './values.js'

/** What the page may set on `<presigned-upload>`. What it does with that is in the element itself. */
export abstract class UploadProperties extends UpgradedElement implements SettingsSource {
  /** URL of the signing endpoint. */
  @property() endpoint = ''
  /**
   * Grants in place of `endpoint`: `async (request, { signal }) => grant`. With `share` it is asked for downloads, too:
   * `request.action` tells.
   */
  @property({ attribute: false }) sign: SignFunction | undefined
  /** For the signing request: as `fetch` takes them, or a function that is asked each time. @attr headers */
  @parsed('headers', kinds.headers) headers: HeadersSource | undefined
  /** Cookies for the signing request. @attr credentials */
  @parsed('credentials', kinds.credentials, 'same-origin') credentials!: RequestCredentials
  /** Sent with each signing request; JSON in the attribute. @attr context */
  @parsed('context', kinds.json) context: unknown

  /** Takes many files; otherwise a new one replaces the one that is there. */
  @property({ type: Boolean }) multiple = false
  /** The button chooses a folder. */
  @property({ type: Boolean }) directory = false
  /** As on `<input type=file>`; a file passes by its type or by its extension. */
  @property() accept = ''
  /** As on `<input type=file>`: `user` or `environment` opens the camera of a phone. */
  @property() capture = ''
  /**
   * CSS selector of what takes drops for this element besides itself, e.g. `body`. Looked up at each drag, so that it may
   * come and go; of several elements that claim a place, the one with the innermost target answers, then the first.
   */
  @property({ attribute: 'drop-target' }) dropTarget = ''
  /** Bytes; the attribute takes `20MB` as well. @attr max-size */
  @parsed('max-size', kinds.size) maxSize: number | undefined
  /** Bytes. @attr min-size */
  @parsed('min-size', kinds.size) minSize: number | undefined
  /** Files in the list at the most; it is one without `multiple` and `directory`. @attr max-files */
  @parsed('max-files', kinds.count) maxFiles: number | undefined

  /** Transfers at once. @attr concurrency */
  @parsed('concurrency', kinds.count, 3) concurrency!: number
  /** Attempts an item. @attr retries */
  @parsed('retries', kinds.count, 5) retries!: number
  /** Wait for `start()`. */
  @property({ type: Boolean }) manual = false
  /** Seconds without progress while sending; 0 turns the watch off. @attr stall-timeout */
  @parsed('stall-timeout', kinds.seconds, 60) stallTimeout!: number
  /** Seconds from the last byte to the store's answer; 0 turns the watch off. @attr response-timeout */
  @parsed('response-timeout', kinds.seconds, 300) responseTimeout!: number

  /** `md5`: bytes are checked on both ends. Costs one reading of each file. @attr checksum */
  @parsed('checksum', kinds.checksum) checksum: 'md5' | undefined

  /** Leaving the page with files on their way does not ask first. */
  @property({ type: Boolean, attribute: 'no-leave-warning' }) noLeaveWarning = false

  /**
   * Files that have arrived offer a link to copy, which works as long as the user chooses: `1h 1d 7d`, a list of seconds,
   * or the usual times where it is empty or `true`. Nothing is signed before somebody asks.
   */
  @property() share: ShareInput | null = null
  /**
   * URL of `createShareHandler`: links that are copied are short ones of your own site, which sign when they are opened.
   * Without it they are pre-signed URLs of the store.
   */
  @property({ attribute: 'share-endpoint' }) shareEndpoint = ''

  /** Rows of images show an icon, not the image. */
  @property({ type: Boolean, attribute: 'no-thumbnails' }) noThumbnails = false

  /** Name of the form entries: one for each finished file, its key. */
  @property({ reflect: true }) name = ''
  /** The form needs at least one finished file. */
  @property({ type: Boolean, reflect: true }) required = false
  /**
   * What becomes of a form that is submitted while files are on their way. `block`: it is held back with a message.
   * `wait`: it is sent by itself once all have arrived, and given up with a message if one has not. `allow`: it goes
   * without them. @attr while-uploading
   */
  @parsed('while-uploading', kinds.whileUploading, 'block') whileUploading!: WhileUploading
  /** Takes no files and no clicks. What runs goes on. */
  @property({ type: Boolean, reflect: true }) disabled = false
  /** Words in place of those of the language; those left out stay. */
  @property({ attribute: false }) strings: StringsInput | undefined

  /** @internal Brings the carrier of the bytes; stories and tests pass their own. */
  @property({ attribute: false }) loadTransport: () => Promise<Transport> = async () =>
    (await import('../transport/index.js')).createTransport()
}
