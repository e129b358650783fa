// Makes the token of a password reset.
const crypto = require("crypto");

function resetToken(user) {
  const token = crypto.randomBytes(24).toString("hex");
  return { token, user: user.id, digest: crypto.createHash("sha256").update(token).digest("hex") };
}

module.exports = { resetToken };
