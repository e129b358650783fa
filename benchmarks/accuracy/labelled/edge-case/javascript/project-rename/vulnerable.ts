import { prisma } from "./database";
import { NotFoundError } from "./errors";

/** Gives a project another name, and tells its owner. */
export async function renameProject(id: string, name: string, notify: (owner: string) => Promise<void>) {
  const project = await prisma.project.findUnique({ where: { id } });
  await notify(project.ownerId);
  return prisma.project.update({ where: { id }, data: { name } });
}
