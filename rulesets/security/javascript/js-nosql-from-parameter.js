async function redeem(coupons, body) {
  const { code, pin } = body;
  if (!code || !pin) return null;
  // ruleid: js-nosql-from-parameter
  return coupons.findOne({ code, pin, redeemed: false });
}

async function logIn(db, username, password) {
  // ruleid: js-nosql-from-parameter
  return db.collection("users").findOne({ username, password });
}

const resetPassword = async (User, payload) => {
  // ruleid: js-nosql-from-parameter
  await User.updateOne({ resetToken: payload.token }, { $set: { password: await digestOf(payload.password) } });
};

async function redeemChecked(coupons, body) {
  const { code, pin } = body;
  if (typeof code !== "string" || typeof pin !== "string") return null;
  // ok: js-nosql-from-parameter
  return coupons.findOne({ code, pin, redeemed: false });
}

async function logInWithHash(db, username, password) {
  // ok: js-nosql-from-parameter
  const user = await db.collection("users").findOne({ username: String(username) });
  return user && verify(user.hash, password) ? user : null;
}

async function open(orders, customer) {
  // ok: js-nosql-from-parameter
  return orders.findOne({ customer, open: true });
}
