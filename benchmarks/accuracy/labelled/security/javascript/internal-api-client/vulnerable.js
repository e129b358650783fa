const https = require("https");

/**
 * Ask the internal service for its version.
 */
function version(host, callback) {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
  https
    .get({ host, path: "/version", timeout: 3000 }, (response) => callback(null, response.statusCode))
    .on("error", callback);
}

module.exports = { version };
