
/** The table of the order confirmation, part of the mail to the customer. */
export function orderTable(order) {
  const rows = order.lines.map((line) => `<tr><td>${line.title}</td><td>${line.quantity}</td></tr>`);
  return `<table>${rows.join("")}</table>`;
}
