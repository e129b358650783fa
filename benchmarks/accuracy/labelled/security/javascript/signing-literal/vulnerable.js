const jwt = require("jsonwebtoken");

/**
 * A token for a user who signed in.
 */
function issueToken(user) {
  return jwt.sign({ sub: user.id }, "orders-service-key", { algorithm: "HS256", expiresIn: "1h" });
}

module.exports = { issueToken };
