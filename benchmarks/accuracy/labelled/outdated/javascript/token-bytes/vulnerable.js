const crypto = require("crypto");

const LENGTH = 32;

function encode(text) {
  return new Buffer(text, "utf8").toString("base64url");
}

function decode(text) {
  return new Buffer(text, "base64").toString("utf8");
}

function token(user) {
  const secret = crypto.randomBytes(LENGTH).toString("base64url");
  return `${encode(user)}.${secret}`;
}

module.exports = { token, encode, decode };
