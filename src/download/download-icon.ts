import { draw } from '../ui/draw.js'

export const downloadIcon = () => draw('M12 4v11M7.5 10.5 12 15l4.5-4.5M4 19.5h16')
