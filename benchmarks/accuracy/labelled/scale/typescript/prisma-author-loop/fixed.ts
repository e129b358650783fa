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
  const ids = posts.map((post) => post.authorId);
  const authors = await prisma.user.findMany({ where: { id: { in: ids } } });
  const byId = new Map(authors.map((author) => [author.id, author]));
  for (const post of posts) {
    const author = byId.get(post.authorId);
    entries.push({ title: post.title, author: author?.name ?? 'deleted' });
  }
  return entries;
}
