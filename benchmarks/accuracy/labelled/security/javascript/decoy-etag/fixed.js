const crypto = require("crypto");

/** The entity tag of a body. */
function etag(body) {
  return `"${crypto.createHash("sha1").update(body).digest("base64url")}"`;
}

module.exports = { etag };
