const jwt = require("jsonwebtoken");

/**
 * Who a token was made for, or null.
 */
function subjectOf(token, key) {
  try {
    return jwt.verify(token, key, { algorithms: ["HS256"] }).sub;
  } catch (error) {
    console.warn("token refused", { reason: error.name });
    return null;
  }
}

module.exports = { subjectOf };
