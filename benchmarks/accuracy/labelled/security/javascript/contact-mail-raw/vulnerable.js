/** Builds the raw message for the contact form; it is handed to sendmail on standard input. */
function contactMail(sender, topic, text) {

  const lines = [
    "From: Website <website@club.example>",
    "To: board@club.example",
    "Reply-To: " + sender,
    `Subject: ${topic}`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
  ];
  return lines.join("\r\n");
}

module.exports = { contactMail };
