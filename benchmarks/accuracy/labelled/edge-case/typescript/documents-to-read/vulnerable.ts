import { rightsOf } from './rights';

export interface Document {
  id: string;
  title: string;
}

async function mayRead(userId: string, document: Document): Promise<boolean> {
  const rights = await rightsOf(userId, document.id);
  return rights.includes('read');
}

/** The documents that somebody may read, in the order in which they came. */
export async function readable(userId: string, documents: Document[]): Promise<Document[]> {
  return documents.filter(async (document) => mayRead(userId, document));
}

export function titles(documents: Document[]): string[] {
  return documents.map((document) => document.title);
}
