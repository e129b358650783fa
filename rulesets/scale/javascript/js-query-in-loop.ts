import { prisma } from "./prisma";
import { User } from "./models/user";

export async function summaries(orders: Order[]) {
  const result = [];
  for (const order of orders) {
    // ruleid: js-query-in-loop
    const customer = await prisma.customer.findUnique({ where: { id: order.customerId } });
    result.push({ order, customer });
  }
  return result;
}

export async function summariesAtOnce(orders: Order[]) {
  // ok: js-query-in-loop
  const customers = await prisma.customer.findMany({ where: { id: { in: orders.map((o) => o.customerId) } } });
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  return orders.map((order) => ({ order, customer: byId.get(order.customerId) }));
}

export async function authors(posts: Post[]) {
  return Promise.all(
    posts.map(async (post) => {
      // ruleid: js-query-in-loop
      const author = await User.findById(post.authorId);
      return { ...post, author };
    }),
  );
}

export async function stock(pool: Pool, skus: string[]) {
  const levels = new Map<string, number>();
  for (let i = 0; i < skus.length; i++) {
    // ruleid: js-query-in-loop
    const { rows } = await pool.query("SELECT level FROM stock WHERE sku = $1", [skus[i]]);
    levels.set(skus[i], rows[0].level);
  }
  return levels;
}

export async function listUsers() {
  // ok: js-query-in-loop
  for (const user of await prisma.user.findMany()) {
    console.log(user.email);
  }
}

export async function migrate(pool: Pool, statements: string[]) {
  for (const statement of statements) {
    // ok: js-query-in-loop
    await pool.query(statement);
  }
}
