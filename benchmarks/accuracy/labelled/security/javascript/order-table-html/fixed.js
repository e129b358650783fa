import escapeHtml from "escape-html";
/** The table of the order confirmation, part of the mail to the customer. */
export function orderTable(order) {
  const rows = order.lines.map((line) => `<tr><td>${escapeHtml(line.title)}</td><td>${line.quantity}</td></tr>`);
  return `<table>${rows.join("")}</table>`;
}
