/**
 * A minimal answer for a socket that speaks HTTP.
 */
function redirectResponse(location, status = 302) {
  if (/[\r\n\0]/.test(location)) {
    throw new TypeError("not an address");
  }
  const target = encodeURI(location);
  const lines = [
    `HTTP/1.1 ${Number(status)} Found`,
    "Connection: close",
  ];
  const head = lines.join("\r\n") + `\r\nLocation: ${target}\r\n`;
  return head + "\r\n";
}

module.exports = { redirectResponse };
