/**
 * Remember who signed in.
 */
function remember(res, token) {
  res.cookie("session_token", token, { maxAge: 3_600_000, httpOnly: true, secure: true, sameSite: "lax" });
  res.status(204).end();
}

module.exports = { remember };
