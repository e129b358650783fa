import type { Store, Usage } from "./types";

async function record(store: Store, usage: Usage): Promise<void> {
  await store.insert("usage", usage);
}

/** Answers a question, and notes what it cost. */
export async function answer(store: Store, model: Model, user: string, question: string): Promise<string> {
  const result = await model.ask(question);
  await record(store, { user, tokens: result.tokens });
  return result.text;
}

export interface Model {
  ask(question: string): Promise<{ text: string; tokens: number }>;
}
