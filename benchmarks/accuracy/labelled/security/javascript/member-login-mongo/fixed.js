const { timingSafeEqual, scryptSync } = require("node:crypto");

function same(password, stored) {
  const [salt, hash] = stored.split(":").map((part) => Buffer.from(part, "hex"));
  return timingSafeEqual(scryptSync(password, salt, 64), hash);
}

/** Finds the member for a sign-in; resolves to null when the pair is wrong. */
async function logInMember(members, username, password) {
  const member = await members.findOne({ username: String(username) });
  return member && same(String(password), member.secret) ? visible(member) : null;
}

function visible(member) {
  return { id: member._id, name: member.name, since: member.joinedAt };
}

module.exports = { logInMember, visible, same };
