/**
 * Cancels an invoice that has not been paid yet, on behalf of the signed-in person.
 */
export async function cancelInvoice(invoices, currentUser, invoiceId) {
  if (!currentUser) throw new Error("sign in first");
  const invoice = await invoices.findOne({ id: invoiceId });
  if (!invoice) return { status: 404 };

  if (invoice.paidAt) return { status: 409 };
  await invoices.update(invoice.id, { cancelledAt: new Date() });
  return { status: 204 };
}

export async function openInvoices(invoices, customerId) {
  return invoices.find({ customerId, paidAt: null }, { limit: 100 });
}
