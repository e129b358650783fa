/** Updates the contact data of a patient from the reception's form. */
async function updatePatient(knex, id, form) {
  const { name, phone } = form;
  const count = await knex("patients").where({ id }).update({ name: String(name), phone: String(phone) });
  return count === 1;
}

async function findPatient(knex, id) {
  return knex("patients").first("id", "name", "phone").where({ id });
}

module.exports = { updatePatient, findPatient };
