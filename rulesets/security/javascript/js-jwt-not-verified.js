const jwt = require("jsonwebtoken");

function authenticate(req, res, next) {
  const token = (req.headers.authorization || "").split(" ")[1];
  // ruleid: js-jwt-not-verified
  req.user = jwt.decode(token);
  next();
}

function authenticateForever(token, key) {
  // ruleid: js-jwt-not-verified
  return jwt.verify(token, key, { algorithms: ["RS256"], ignoreExpiration: true });
}

function authenticateAny(token, key) {
  // ruleid: js-jwt-not-verified
  return jwt.verify(token, key, { algorithms: ["HS256", "none"] });
}

function authenticateVerified(req, res, next) {
  try {
    // ok: js-jwt-not-verified
    req.user = jwt.verify(req.token, process.env.JWT_KEY, { algorithms: ["RS256"], audience: "api" });
    next();
  } catch {
    res.sendStatus(401);
  }
}

function expiresAt(token) {
  // ok: js-jwt-not-verified
  return jwt.decode(token).exp;
}

function issue(user, key) {
  // ok: js-jwt-not-verified
  return jwt.sign({ sub: user.id }, key, { algorithm: "RS256", expiresIn: "15m" });
}

function verifyToken(token) {
  // ruleid: js-jwt-not-verified
  const payload = jwt.decode(token);
  return payload && payload.sub;
}

function authenticate(token) {
  // ruleid: js-jwt-not-verified
  return JSON.parse(Buffer.from(token.split(".")[1], "base64url").toString());
}

function keyIdOf(token) {
  // ok: js-jwt-not-verified
  return jwt.decode(token, { complete: true }).header.kid;
}

function expiryOf(token) {
  // ok: js-jwt-not-verified
  return jwt.decode(token).exp;
}
