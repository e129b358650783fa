const crypto = require("crypto");

function verifyWebhook(body, signature, key) {
  const expected = crypto.createHmac("sha256", key).update(body).digest("hex");
  // ruleid: js-secret-compared-with-equals
  return signature === expected;
}

function authorised(req) {
  // ruleid: js-secret-compared-with-equals
  return req.headers["x-api-key"] === process.env.API_KEY;
}

function verifySafely(body, signature, key) {
  const expected = crypto.createHmac("sha256", key).update(body).digest();
  const given = Buffer.from(signature, "hex");
  // ok: js-secret-compared-with-equals
  return given.length === expected.length && crypto.timingSafeEqual(given, expected);
}

function isMissing(token) {
  // ok: js-secret-compared-with-equals
  return token === "" || token === undefined;
}
