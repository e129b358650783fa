const https = require("https");

/**
 * The server of the service.
 */
function createServer(key, cert, handler) {
  const options = { key, cert, minVersion: "TLSv1" };
  return https.createServer(options, handler);
}

module.exports = { createServer };
