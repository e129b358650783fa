/** Rows of the order table. */
export function tableRows(orders, customers) {
  return orders.map((order) => {
    const customer = customers.find((one) => one.id === order.customerId);
    return { number: order.number, customer: customer ? customer.name : 'deleted', total: order.total };
  });
}

/** The rows that match what was typed into the search field. */
export function search(rows, text) {
  const wanted = text.trim().toLowerCase();
  return rows.filter((row) => row.customer.toLowerCase().includes(wanted));
}

/** Sum of the totals, for the footer. */
export function sum(rows) {
  return rows.reduce((total, row) => total + row.total, 0);
}
