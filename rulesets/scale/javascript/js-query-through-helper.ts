import { prisma } from './prisma';
import { User } from './models/user';

async function loadCustomer(id: string): Promise<Customer> {
  const customer = await prisma.customer.findUnique({ where: { id } });
  if (!customer) throw new Error(`no customer ${id}`);
  return customer;
}

async function loadCustomers(ids: string[]) {
  const customers = await prisma.customer.findMany({ where: { id: { in: ids } } });
  return new Map(customers.map((customer) => [customer.id, customer]));
}

const ownerOf = async (project: Project) => User.findById(project.ownerId);

export async function withCustomers(orders: Order[]) {
  const rows = [];
  for (const order of orders) {
    // ruleid: js-query-through-helper
    const customer = await loadCustomer(order.customerId);
    rows.push({ ...order, customer });
  }
  return rows;
}

export async function withCustomersAtOnce(orders: Order[]) {
  // ok: js-query-through-helper
  const customers = await loadCustomers(orders.map((order) => order.customerId));
  return orders.map((order) => ({ ...order, customer: customers.get(order.customerId) }));
}

export async function owners(projects: Project[]) {
  // ruleid: js-query-through-helper
  return Promise.all(projects.map((project) => ownerOf(project)));
}

export async function batches(ids: string[][]) {
  const all = [];
  for (const batch of ids) {
    // ok: js-query-through-helper
    all.push(await loadCustomers(batch));
  }
  return all;
}

export async function one(id: string) {
  // ok: js-query-through-helper
  return loadCustomer(id);
}

export class InvoiceService {
  constructor(private readonly invoiceRepository: Repository<Invoice>) {}

  private async latest(customerId: number): Promise<Invoice | null> {
    return this.invoiceRepository.findOne({ where: { customerId }, order: { id: 'DESC' } });
  }

  private async format(invoice: Invoice) {
    return render(invoice);
  }

  async overview(customers: Customer[]) {
    const lines = [];
    for (const customer of customers) {
      // ruleid: js-query-through-helper
      const invoice = await this.latest(customer.id);
      // ok: js-query-through-helper
      lines.push(await this.format(customer.draft));
      lines.push(invoice);
    }
    return lines;
  }
}

export async function stock(skus: string[]) {
  for (const sku of skus) {
    // ruleid: js-query-through-helper
    console.log(await levelOf(sku));
  }
}

async function levelOf(sku: string) {
  const { rows } = await pool.query('SELECT level FROM stock WHERE sku = $1', [sku]);
  return rows[0]?.level ?? 0;
}

async function waitUntilReady(jobId: string) {
  for (let attempt = 0; attempt < 10; attempt++) {
    // ok: js-query-through-helper
    const job = await loadCustomer(jobId);
    if (job.ready) return job;
  }
  return null;
}
