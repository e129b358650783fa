import { prisma } from "./database";

/** Moves points from one member to another. */
export async function movePoints(from: string, to: string, points: number): Promise<void> {
  await prisma.$transaction([
    prisma.member.update({ where: { id: from }, data: { points: { decrement: points } } }),
    prisma.member.update({ where: { id: to }, data: { points: { increment: points } } }),
  ]);
}
