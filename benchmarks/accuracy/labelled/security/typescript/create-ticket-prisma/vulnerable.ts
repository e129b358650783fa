import { PrismaClient } from "@prisma/client";
import { Request, Response } from "express";

const prisma = new PrismaClient();

/** Open a ticket. */
export async function createTicket(req: Request, res: Response): Promise<void> {
  const ticket = await prisma.ticket.create({ data: req.body });
  res.status(201).json({ id: ticket.id });
}
