async function updateCustomer(Customer, id, form) {
  const customer = await Customer.findById(id);
  // ruleid: js-mass-assignment-of-parameter
  Object.assign(customer, form);
  await customer.save();
  return customer;
}

async function patchTicket(tickets, id, changes) {
  const ticket = await tickets.findOne({ id });
  for (const [field, value] of Object.entries(changes)) {
    // ruleid: js-mass-assignment-of-parameter
    ticket[field] = value;
  }
  return ticket;
}

const editProfile = async (users, id, body) => {
  // ruleid: js-mass-assignment-of-parameter
  await users.updateOne({ id }, { $set: body });
};

async function updateNamed(Customer, id, form) {
  const customer = await Customer.findById(id);
  const { name, phone } = form;
  // ok: js-mass-assignment-of-parameter
  Object.assign(customer, { name: String(name), phone: String(phone) });
  await customer.save();
}

async function updateEditable(Customer, id, form) {
  const customer = await Customer.findById(id);
  for (const [field, value] of Object.entries(form)) {
    // ok: js-mass-assignment-of-parameter
    if (EDITABLE.has(field)) customer[field] = value;
  }
  await customer.save();
}

function withDefaults(options, values) {
  // ok: js-mass-assignment-of-parameter
  return Object.assign(options, values);
}
