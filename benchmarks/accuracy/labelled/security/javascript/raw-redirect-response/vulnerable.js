/**
 * A minimal answer for a socket that speaks HTTP.
 */
function redirectResponse(location, status = 302) {
  const lines = [
    `HTTP/1.1 ${Number(status)} Found`,
    "Connection: close",
  ];
  const head = lines.join("\r\n") + `\r\nLocation: ${location}\r\n`;
  return head + "\r\n";
}

module.exports = { redirectResponse };
