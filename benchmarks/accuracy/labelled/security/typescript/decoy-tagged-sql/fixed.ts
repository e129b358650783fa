import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

/** Products whose name begins with a text. */
export async function beginning(text: string): Promise<unknown> {
  return prisma.$queryRaw`SELECT id, name FROM products WHERE name LIKE ${text + "%"} LIMIT 20`;
}
