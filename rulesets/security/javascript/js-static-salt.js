const crypto = require("crypto");

const SALT = "pepper-and-salt";

function hashPassword(password) {
  // ruleid: js-static-salt
  return crypto.pbkdf2Sync(password, SALT, 210000, 32, "sha512").toString("hex");
}

function hashShort(password) {
  // ruleid: js-static-salt
  return crypto.scryptSync(password, "salt", 32).toString("hex");
}

function hashSalted(password) {
  const salt = crypto.randomBytes(16).toString("hex");
  // ok: js-static-salt
  return salt + ":" + crypto.scryptSync(password, salt, 32).toString("hex");
}

function verify(password, stored) {
  const [salt, hash] = stored.split(":");
  // ok: js-static-salt
  return crypto.timingSafeEqual(Buffer.from(hash, "hex"), crypto.scryptSync(password, salt, 32));
}

const deriveKey = promisify(scrypt);

async function hashOfCustomer(password) {
  // ruleid: js-static-salt
  return deriveKey(password, "petal-shop", 64);
}

async function saltedHashOfCustomer(password) {
  const salt = crypto.randomBytes(16);
  // ok: js-static-salt
  return deriveKey(password, salt, 64);
}
