/** The settings of a user over the defaults. */
function settingsOf(user, defaults) {
  const settings = { ...defaults };
  for (const name of Object.keys(defaults)) {
    if (Object.hasOwn(user.settings, name)) {
      settings[name] = user.settings[name];
    }
  }
  return settings;
}

module.exports = { settingsOf };
