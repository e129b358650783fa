import { PrismaClient } from "@prisma/client";
import { Request, Response } from "express";

const prisma = new PrismaClient();

/** Open a ticket. */
export async function createTicket(req: Request, res: Response): Promise<void> {
  const { subject, text } = req.body;
  const ticket = await prisma.ticket.create({ data: { subject: String(subject), text: String(text) } });
  res.status(201).json({ id: ticket.id });
}
