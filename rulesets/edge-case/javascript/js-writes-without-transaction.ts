export async function transfer(from: string, to: string, amount: number) {
  await prisma.account.update({ where: { id: from }, data: { balance: { decrement: amount } } });
  // ruleid: js-writes-without-transaction
  await prisma.account.update({ where: { id: to }, data: { balance: { increment: amount } } });
}

export async function transferTogether(from: string, to: string, amount: number) {
  await prisma.$transaction(async (tx) => {
    await tx.account.update({ where: { id: from }, data: { balance: { decrement: amount } } });
    // ok: js-writes-without-transaction
    await tx.account.update({ where: { id: to }, data: { balance: { increment: amount } } });
  });
}
