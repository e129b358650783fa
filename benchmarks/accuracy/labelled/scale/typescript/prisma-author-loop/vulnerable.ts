import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export interface FeedEntry {
  title: string;
  author: string;
}

/** The newest published posts with the names of their authors. */
export async function feed(limit: number): Promise<FeedEntry[]> {
  const posts = await prisma.post.findMany({ where: { published: true }, take: limit, orderBy: { id: 'desc' } });
  const entries: FeedEntry[] = [];
  for (const post of posts) {
    const author = await prisma.user.findUnique({ where: { id: post.authorId } });
    entries.push({ title: post.title, author: author?.name ?? 'deleted' });
  }
  return entries;
}
