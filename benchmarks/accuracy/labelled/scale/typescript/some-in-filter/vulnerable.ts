export interface Invoice {
  id: string;
  cents: number;
}

export interface Payment {
  invoiceId: string;
  cents: number;
}

/** Invoices without any payment. */
export function unpaid(invoices: Invoice[], payments: Payment[]): Invoice[] {
  return invoices.filter((invoice) => !payments.some((payment) => payment.invoiceId === invoice.id));
}

/** What is still open, in cents. */
export function open(invoices: Invoice[], payments: Payment[]): number {
  return unpaid(invoices, payments).reduce((sum, invoice) => sum + invoice.cents, 0);
}
