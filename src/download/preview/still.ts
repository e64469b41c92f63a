/** The picture that a video shows now, over the video, while it loads anew. Answers what takes it away. */
export function keepPicture(player: HTMLMediaElement): () => void {
  if (!(player instanceof HTMLVideoElement) || player.readyState < 2 || !player.videoWidth) return () => {}
  const canvas = document.createElement('canvas')
  canvas.width = player.videoWidth
  canvas.height = player.videoHeight
  canvas.className = 'still'
  canvas.ariaHidden = 'true'
  // From another origin it can be drawn, though not read.
  canvas.getContext('2d')?.drawImage(player, 0, 0)
  player.after(canvas)
  return () => canvas.remove()
}
