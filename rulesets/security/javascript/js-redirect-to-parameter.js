function leaveLogin(search, location) {
  const returnTo = new URLSearchParams(search).get("returnTo");
  // ruleid: js-redirect-to-parameter
  location.assign(returnTo || "/dashboard");
}

function finishLogin(res, returnTo) {
  if (!returnTo.startsWith("/")) return res.redirect("/");
  // ruleid: js-redirect-to-parameter
  return res.redirect(returnTo);
}

const afterPayment = (res, { redirectUrl }) => {
  // ruleid: js-redirect-to-parameter
  res.writeHead(303, { Location: redirectUrl });
  res.end();
};

function leaveLoginLocally(search, location) {
  const returnTo = new URLSearchParams(search).get("returnTo");
  const url = new URL(returnTo || "/dashboard", location.origin);
  // ok: js-redirect-to-parameter
  location.assign(url.origin === location.origin ? url.href : "/dashboard");
}

function finishLoginLocally(res, returnTo) {
  // ok: js-redirect-to-parameter
  return res.redirect(PAGES.includes(returnTo) ? returnTo : "/");
}

function openOrder(res, next) {
  // ok: js-redirect-to-parameter
  return res.redirect(`/orders/${encodeURIComponent(next)}`);
}
