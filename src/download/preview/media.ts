import { RenewingMedia } from './renewing-media.js'
import type { View } from './view.js'

/** Sound or moving pictures, with the browser's own controls. Nothing plays by itself. */
export const media =
  (kind: 'video' | 'audio'): View =>
  async (task) => {
    const player = document.createElement(kind)
    player.className = 'media'
    player.setAttribute('part', 'preview-media')
    player.controls = true
    player.preload = 'metadata'
    if (player instanceof HTMLVideoElement) player.playsInline = true
    const box = document.createElement('div')
    box.className = 'player'
    box.append(player)
    task.show(box, ({ label }) => player.setAttribute('aria-label', label))
    // Shown before: some browsers fetch nothing until somebody presses play.
    await new RenewingMedia(player, task).open()
  }
