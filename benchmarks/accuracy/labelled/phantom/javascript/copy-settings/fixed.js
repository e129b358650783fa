const DEFAULTS = { theme: "light", editor: { tabWidth: 2, wrap: true } };

/** The user's settings over the defaults; neither is changed. */
export function settingsOf(user) {
  const settings = structuredClone(DEFAULTS);
  const own = user.settings ?? {};
  settings.theme = own.theme ?? settings.theme;
  settings.editor.tabWidth = own.tabWidth ?? settings.editor.tabWidth;
  return settings;
}
