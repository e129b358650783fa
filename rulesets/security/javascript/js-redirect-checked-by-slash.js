function safeRedirect(target) {
  // ruleid: js-redirect-checked-by-slash
  return target && target.startsWith("/") ? target : "/";
}

const afterLogin = (next) => {
  // ruleid: js-redirect-checked-by-slash
  if (next[0] === "/") return next;
  return "/home";
};

function localRedirect(target) {
  // ok: js-redirect-checked-by-slash
  return target.startsWith("/") && !target.startsWith("//") && target[1] !== "\\" ? target : "/";
}

function loginTarget(next, origin) {
  // ok: js-redirect-checked-by-slash
  if (!next.startsWith("/")) return "/";
  const url = new URL(next, origin);
  return url.origin === origin ? url.pathname : "/";
}

function isAbsolute(path) {
  // ok: js-redirect-checked-by-slash
  return path.startsWith("/");
}
