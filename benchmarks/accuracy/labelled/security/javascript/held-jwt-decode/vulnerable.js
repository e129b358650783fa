// Middleware that tells who sends a request.
const jwt = require("jsonwebtoken");

const KEY = process.env.TOKEN_KEY;

function authenticate(req, res, next) {
  const header = req.headers.authorization || "";
  const token = header.replace(/^Bearer /, "");
  try {
    const claims = jwt.decode(token);
    req.user = claims.sub;
    next();
  } catch (error) {
    res.status(401).end();
  }
}

module.exports = { authenticate };
