/**
 * Remember who signed in.
 */
function remember(res, token) {
  res.cookie("session_token", token, { maxAge: 3_600_000 });
  res.status(204).end();
}

module.exports = { remember };
