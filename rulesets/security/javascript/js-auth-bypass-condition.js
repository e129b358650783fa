function canDelete(user) {
  // ruleid: js-auth-bypass-condition
  if (user.name === "admin") {
    return true;
  }
  return user.roles.includes("editor");
}

function allowed(user, isDebug) {
  // ruleid: js-auth-bypass-condition
  return isDebug || checkPermission(user, "delete");
}

function requireUser(req, res, next) {
  // ruleid: js-auth-bypass-condition
  if (req.headers["x-user"] && verifyUser(req) || true) {
    return next();
  }
  return res.sendStatus(401);
}

function canDeleteSafely(user) {
  // ok: js-auth-bypass-condition
  return user.roles.includes("admin");
}

function allowedSafely(user) {
  // ok: js-auth-bypass-condition
  return checkPermission(user, "delete");
}

function isTrue(value) {
  // ok: js-auth-bypass-condition
  if (value === "true") {
    return true;
  }
  return false;
}
