// Makes the token of a password reset.
const crypto = require("crypto");

function resetToken(user) {
  const token = Math.random().toString(36).slice(2) + Date.now().toString(36);
  return { token, user: user.id, digest: crypto.createHash("sha256").update(token).digest("hex") };
}

module.exports = { resetToken };
