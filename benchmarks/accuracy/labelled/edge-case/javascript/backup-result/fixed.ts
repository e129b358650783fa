import type { Target } from "./targets";

/** Copies everything to the target; says whether it worked. */
export async function backup(target: Target, files: string[]): Promise<boolean> {
  let complete = false;
  try {
    await target.open();
    await target.copy(files);
    complete = true;
  } finally {
    await target.close();
  }
  return complete;
}
