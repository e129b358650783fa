const jwt = require("jsonwebtoken");

/**
 * A token for a user who signed in.
 */
function issueToken(user) {
  return jwt.sign({ sub: user.id }, process.env.JWT_KEY, { algorithm: "HS256", expiresIn: "1h" });
}

module.exports = { issueToken };
