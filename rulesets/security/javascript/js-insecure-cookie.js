function login(req, res, token) {
  // ruleid: js-insecure-cookie
  res.cookie("session", token);
  res.end();
}

function loginOpen(req, res, token) {
  // ruleid: js-insecure-cookie
  res.cookie("auth_token", token, { httpOnly: false, secure: true });
  res.end();
}

function loginSafely(req, res, token) {
  // ok: js-insecure-cookie
  res.cookie("session", token, { httpOnly: true, secure: true, sameSite: "lax" });
  res.end();
}

function theme(req, res) {
  // ok: js-insecure-cookie
  res.cookie("theme", "dark");
  res.end();
}
