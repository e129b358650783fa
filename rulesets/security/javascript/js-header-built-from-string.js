function redirectHead(target) {
  // ruleid: js-header-built-from-string
  return `HTTP/1.1 302 Found\r\nLocation: ${target}\r\n\r\n`;
}

function mailHead(subject) {
  // ruleid: js-header-built-from-string
  return "Subject: " + subject + "\r\n";
}

function redirect(res, target) {
  // ok: js-header-built-from-string
  res.setHeader("Location", target);
}

function constantHead() {
  // ok: js-header-built-from-string
  return "HTTP/1.1 204 No Content\r\nX-Kind: empty\r\n\r\n";
}

function contactMessage(email, text) {
  const lines = [
    "To: office@example.com",
    // ruleid: js-header-built-from-string
    `Reply-To: ${email}`,
    "",
    text,
  ];
  return lines.join("\r\n");
}

function checkedMessage(email, text) {
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new TypeError("not an address");
  const lines = [
    "To: office@example.com",
    // ok: js-header-built-from-string
    `Reply-To: ${email}`,
    "",
    text,
  ];
  return lines.join("\r\n");
}
