const jwt = require("jsonwebtoken");

function read(token, key) {
  // ruleid: js-jwt-algorithms-open
  return jwt.verify(token, key);
}

function readFor(token, key) {
  // ruleid: js-jwt-algorithms-open
  return jwt.verify(token, key, { audience: "shop" });
}

function readWell(token, key) {
  // ok: js-jwt-algorithms-open
  return jwt.verify(token, key, { algorithms: ["RS256"] });
}

function readWith(token, key, options) {
  // ok: js-jwt-algorithms-open
  return jwt.verify(token, key, options);
}
