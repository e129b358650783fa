import { prisma } from '../database.js';

/** Stores the tags that an imported article has, and answers with how many there are. */
export async function importTags(articleId, names) {
  const wanted = [...new Set(names.map((name) => name.trim().toLowerCase()))].filter(Boolean);
  await prisma.tag.createMany({ data: wanted.map((name) => ({ name, articleId })), skipDuplicates: true });
  return wanted.length;
}
