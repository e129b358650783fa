import type { PrismaClient } from '@prisma/client';

export interface Line {
  sku: string;
  amount: number;
}

/** The lines with the current price of each article, in cents. */
export async function priced(prisma: PrismaClient, lines: Line[]): Promise<Array<Line & { cents: number }>> {
  const articles = await prisma.article.findMany({ where: { sku: { in: lines.map((line) => line.sku) } } });
  const cents = new Map(articles.map((article) => [article.sku, article.cents]));
  return lines.map((line) => ({ ...line, cents: cents.get(line.sku) ?? 0 }));
}

/** What all lines cost together. */
export function total(lines: Array<Line & { cents: number }>): number {
  return lines.reduce((sum, line) => sum + line.amount * line.cents, 0);
}
