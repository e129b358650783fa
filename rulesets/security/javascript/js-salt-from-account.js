function hashPassword(username, password) {
  // ruleid: js-salt-from-account
  return crypto.scryptSync(password, username, 64).toString("hex");
}

async function hashOf(user, password) {
  // ruleid: js-salt-from-account
  return derive(password, user.email, 64);
}

function hashSalted(password) {
  const salt = crypto.randomBytes(16);
  // ok: js-salt-from-account
  return [salt, crypto.scryptSync(password, salt, 64)];
}

function verify(user, password) {
  // ok: js-salt-from-account
  return crypto.timingSafeEqual(crypto.scryptSync(password, user.salt, 64), user.hash);
}
