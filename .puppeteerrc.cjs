// Browsers come from the system (see scripts/browsers.mjs): nothing is downloaded at install time.
module.exports = { skipDownload: true }
