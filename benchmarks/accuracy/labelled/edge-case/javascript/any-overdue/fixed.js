import { invoicesOf } from './invoices.js';

async function isOverdue(customer, today) {
  const invoices = await invoicesOf(customer.id);
  return invoices.some((invoice) => !invoice.paid && invoice.due < today);
}

/** Whether a reminder has to be sent today. */
export async function remindersNeeded(customers, today) {
  for (const customer of customers) {
    if (!customer.reminded && (await isOverdue(customer, today))) {
      return true;
    }
  }
  return false;
}
