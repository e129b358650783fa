const crypto = require("crypto");

/**
 * The user of a token, `header.payload.signature`.
 */
function authenticate(token, key) {
  const [header, payload, signature] = token.split(".");
  if (!header || !signature || !key || !crypto) {
    throw new Error("not a token");
  }
  const expected = crypto.createHmac("sha256", key).update(`${header}.${payload}`).digest();
  const given = Buffer.from(signature, "base64url");
  if (given.length !== expected.length || !crypto.timingSafeEqual(given, expected)) {
    throw new Error("the signature is wrong");
  }
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
  return { id: claims.sub, role: claims.role };
}

module.exports = { authenticate };
