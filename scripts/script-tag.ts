/**
 * What `presigned-upload.min.js` holds: nothing but an import. Chunks share code with the element; if that lay in the
 * entry, they would import the entry, and a page that loads it as `presigned-upload.min.js?v=2` would run it twice.
 */
import '../src/define.js'
