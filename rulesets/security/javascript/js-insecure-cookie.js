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

function rememberHeader(token) {
  // ruleid: js-insecure-cookie
  return cookie.serialize("remember", token, { path: "/", httpOnly: false, secure: false });
}

function sessionHeader(id) {
  // ruleid: js-insecure-cookie
  return `sid=${id}; Path=/; Max-Age=3600`;
}

function rememberHeaderSafely(token) {
  // ok: js-insecure-cookie
  return cookie.serialize("remember", token, { path: "/", httpOnly: true, secure: true, sameSite: "lax" });
}

function sessionHeaderSafely(id) {
  // ok: js-insecure-cookie
  return `sid=${id}; Path=/; Max-Age=3600; HttpOnly; Secure; SameSite=Lax`;
}

function themeHeader(theme) {
  // ok: js-insecure-cookie
  return `theme=${theme}; Path=/; Max-Age=3600`;
}
