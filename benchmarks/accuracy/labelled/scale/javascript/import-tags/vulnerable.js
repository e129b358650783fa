import { prisma } from '../database.js';

/** Stores the tags that an imported article has, and answers with how many there are. */
export async function importTags(articleId, names) {
  const wanted = [...new Set(names.map((name) => name.trim().toLowerCase()))].filter(Boolean);
  for (const name of wanted) {
    await prisma.tag.create({ data: { name, articleId } });
  }
  return wanted.length;
}
