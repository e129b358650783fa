const https = require("https");

/**
 * Ask the internal service for its version.
 */
function version(host, callback) {
  https.globalAgent.options.ca = process.env.INTERNAL_CA;
  https
    .get({ host, path: "/version", timeout: 3000 }, (response) => callback(null, response.statusCode))
    .on("error", callback);
}

module.exports = { version };
