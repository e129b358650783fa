const jwt = require("jsonwebtoken");

/** Verify a token with the key that it names. */
function verifyNamed(token, keys) {
  const decoded = jwt.decode(token, { complete: true });
  const key = decoded && keys.get(decoded.header.kid);
  if (!key) {
    throw new Error("unknown key");
  }
  return jwt.verify(token, key, { algorithms: ["RS256"], audience: "orders" });
}

module.exports = { verifyNamed };
