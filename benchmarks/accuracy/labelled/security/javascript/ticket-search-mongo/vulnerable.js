/**
 * Support tickets, kept in MongoDB. `query` is the decoded query string of GET /tickets.
 */
async function searchTickets(db, query) {
  const filter = { state: query.state, customer: query.customer };
  if (query.label) filter.label = query.label;
  return db.collection("tickets").find(filter).limit(50).toArray();
}

async function closeTicket(db, body) {
  if (!body.number || !body.pin) return false;
  const result = await db.collection("tickets").updateOne({ number: body.number, pin: body.pin }, { $set: { state: "closed" } });
  return result.modifiedCount === 1;
}

module.exports = { searchTickets, closeTicket };
