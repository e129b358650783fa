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

export async function addLines(orders: Order[], orderRepository: Repository<Order>) {
  for (const order of orders) {
    // ruleid: js-query-in-loop
    order.lines = await LineItem.find({ orderId: order.id });
    // ruleid: js-query-in-loop
    order.previous = await orderRepository.find({ where: { customerId: order.customerId }, take: 3 });
  }
}

export async function owners(projects: Project[], userRepository: Repository<User>) {
  // ruleid: js-query-in-loop
  return Promise.all(projects.map((project) => userRepository.findOneBy({ id: project.ownerId })));
}

export async function importTags(names: string[]) {
  for (const name of names) {
    // ruleid: js-query-in-loop
    await prisma.tag.create({ data: { name } });
  }
}

export async function importTagsAtOnce(names: string[]) {
  // ok: js-query-in-loop
  await prisma.tag.createMany({ data: names.map((name) => ({ name })), skipDuplicates: true });
}

export async function profiles(db: Db, ids: ObjectId[]) {
  const found = [];
  for (const id of ids) {
    // ruleid: js-query-in-loop
    found.push(await db.collection("profiles").findOne({ _id: id }));
  }
  return found;
}

export async function balances(connection: Connection, accounts: number[]) {
  for (const account of accounts) {
    // ruleid: js-query-in-loop
    const [rows] = await connection.execute("SELECT balance FROM accounts WHERE id = ?", [account]);
    console.log(account, rows);
  }
}

export async function inBatches(db: Db, batches: ObjectId[][]) {
  for (const batch of batches) {
    // ok: js-query-in-loop
    console.log(await LineItem.find({ _id: { $in: batch } }));
  }
}

export async function firstThatAnswers(servers: Server[], names: string[]) {
  for (const server of servers) {
    // ok: js-query-in-loop
    const found = await server.find((one: string) => names.includes(one));
    console.log(found);
  }
  for (const kind of ["user", "admin"]) {
    // ok: js-query-in-loop
    console.log(await User.countDocuments({ kind }));
  }
}

export function localLookups(items: Item[], catalogue: Catalogue) {
  // ok: js-query-in-loop
  return items.map((item) => catalogue.find({ id: item.id }));
}

export async function nextJob(jobRepository: Repository<Job>) {
  // ok: js-query-in-loop
  return jobRepository.findOne({ where: { state: "waiting" } });
}
