function withCustomers(orders, customers) {
  return orders.map((order) => ({
    ...order,
    // ruleid: js-find-in-loop
    customer: customers.find((customer) => customer.id === order.customerId),
  }));
}

function unpaid(invoices, payments) {
  const open = [];
  for (const invoice of invoices) {
    // ruleid: js-find-in-loop
    if (!payments.some((payment) => payment.invoiceId === invoice.id)) {
      open.push(invoice);
    }
  }
  return open;
}

function withCustomersById(orders, customers) {
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  // ok: js-find-in-loop
  return orders.map((order) => ({ ...order, customer: byId.get(order.customerId) }));
}

function firstLines(orders) {
  // ok: js-find-in-loop
  return orders.map((order) => order.lines.find((line) => line.sku === order.sku));
}

function one(customers, id) {
  // ok: js-find-in-loop
  return customers.find((customer) => customer.id === id);
}

function labels(seats, row) {
  // ok: js-find-in-loop
  return seats.filter((seat) => seat.row === row).map((seat) => seat.label);
}

function ofNamespace(entries, options) {
  let results = [...entries.values()];
  // ok: js-find-in-loop
  if (options.namespace) results = results.filter((entry) => entry.namespace === options.namespace);
  return results;
}

function orphans(invoices, customers) {
  // ruleid: js-find-in-loop
  return invoices.filter((invoice) => !customers.some((customer) => customer.id === invoice.customerId));
}
