const crypto = require("crypto");

function storeUser(db, name, password) {
  // ruleid: js-weak-hash
  const hash = crypto.createHash("sha256").update(password).digest("hex");
  return db.insert({ name, hash });
}

function signPayload(payload, key) {
  // ruleid: js-weak-hash
  return crypto.createHmac("md5", key).update(payload).digest("hex");
}

function etagOf(body) {
  // ok: js-weak-hash
  return crypto.createHash("md5").update(body).digest("hex");
}

function signSafely(payload, key) {
  // ok: js-weak-hash
  return crypto.createHmac("sha256", key).update(payload).digest("hex");
}

function storeSafely(db, name, password) {
  const salt = crypto.randomBytes(16);
  // ok: js-weak-hash
  return db.insert({ name, salt, hash: crypto.scryptSync(password, salt, 32) });
}
