async function postSettings(users, session, form) {
  if (!session.userId) return { status: 401 };
  // ruleid: js-forgeable-form
  await users.update(session.userId, { email: String(form.email) });
  return { status: 303 };
}

function transferPage(account) {
  // ruleid: js-forgeable-form
  return `<form method="post" action="/transfer"><input name="to"><input value="${escapeHtml(account.iban)}"></form>`;
}

async function postSettingsProtected(users, session, form) {
  if (!sameToken(session.csrfToken, form.csrfToken)) return { status: 403 };
  // ok: js-forgeable-form
  await users.update(session.userId, { email: String(form.email) });
  return { status: 303 };
}

function transferPageProtected(account, csrfToken) {
  // ok: js-forgeable-form
  return `<form method="post" action="/transfer"><input type="hidden" name="csrf" value="${csrfToken}"></form>`;
}

function searchPage(action) {
  // ok: js-forgeable-form
  return `<form method="get" action="${escapeHtml(action)}"><input name="q"></form>`;
}
