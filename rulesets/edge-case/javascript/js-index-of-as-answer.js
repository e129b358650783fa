export function isAdmin(user) {
  // ruleid: js-index-of-as-answer
  if (user.roles.indexOf("admin")) {
    return true;
  }
  return false;
}

export function leave(room, member) {
  // ruleid: js-index-of-as-answer
  room.members.splice(room.members.indexOf(member), 1);
}

export function removeItem(cart, id) {
  const at = cart.items.findIndex((item) => item.id === id);
  // ruleid: js-index-of-as-answer
  cart.items.splice(at, 1);
}

export function isAdminByIncludes(user) {
  // ok: js-index-of-as-answer
  return user.roles.includes("admin");
}

export function isMember(room, member) {
  // ok: js-index-of-as-answer
  if (room.members.indexOf(member) !== -1) {
    return true;
  }
  return false;
}

export function removeItemChecked(cart, id) {
  const at = cart.items.findIndex((item) => item.id === id);
  if (at === -1) {
    return;
  }
  // ok: js-index-of-as-answer
  cart.items.splice(at, 1);
}
