export async function charge(gateway: Gateway, order: Order) {
  let done = false;
  try {
    await gateway.charge(order);
    done = true;
    // ruleid: js-return-in-finally
  } finally {
    return done;
  }
}

export async function chargeAndClose(gateway: Gateway, order: Order) {
  try {
    await gateway.charge(order);
  } finally {
    gateway.close();
  }
  // ok: js-return-in-finally
  return true;
}
