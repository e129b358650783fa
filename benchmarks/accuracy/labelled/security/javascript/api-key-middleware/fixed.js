const crypto = require("crypto");

/**
 * Lets only requests with our key through.
 */
function requireKey(req, res, next) {
  const given = String(req.headers["x-api-key"]);
  const digest = (text) => crypto.createHash("sha512").update(text).digest();
  if (given.length < 200 && crypto.timingSafeEqual(digest(given), digest(String(process.env.API_KEY)))) {
    return next();
  }
  return res.status(401).json({ error: "the key is wrong" });
}

module.exports = { requireKey, crypto };
