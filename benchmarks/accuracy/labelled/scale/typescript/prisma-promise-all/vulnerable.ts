import type { PrismaClient } from '@prisma/client';

export interface Line {
  sku: string;
  amount: number;
}

/** The lines with the current price of each article, in cents. */
export async function priced(prisma: PrismaClient, lines: Line[]): Promise<Array<Line & { cents: number }>> {
  return Promise.all(
    lines.map(async (line) => {
      const article = await prisma.article.findUnique({ where: { sku: line.sku } });
      return { ...line, cents: article?.cents ?? 0 };
    }),
  );
}

/** What all lines cost together. */
export function total(lines: Array<Line & { cents: number }>): number {
  return lines.reduce((sum, line) => sum + line.amount * line.cents, 0);
}
