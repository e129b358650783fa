import mongoose, { Schema, model, isValidObjectId, toObjectId } from 'mongoose'; // exists: isValidObjectId // absent: toObjectId

const schema = new Schema({ name: String, paid: Boolean });
const Order = model('Order', schema);

schema.index({ name: 1 }); // exists: index
schema.addIndexes({ name: 1 }); // absent: addIndexes

export async function open(): Promise<void> {
  await mongoose.connect('mongodb://localhost/shop'); // exists: connect
  await mongoose.connectAsync('mongodb://localhost/shop'); // absent: connectAsync
}

export async function orders(): Promise<unknown[]> {
  const found = await Order.find({ paid: true }).lean(); // exists: lean
  const some = await Order.findAll({ paid: true }); // absent: findAll
  const limited = await Order.find().take(5); // absent: take
  const counted = await Order.countDocuments(); // exists: countDocuments
  const made = await Order.findOrCreate({ name: 'a' }); // absent: findOrCreate
  return [found, some, limited, counted, made, toObjectId];
}
