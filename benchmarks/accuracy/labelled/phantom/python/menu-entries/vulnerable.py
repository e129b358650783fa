def menu(user, plugins):
    """What the menu shows to a user: home first, the account last."""
    entries = [("Orders", "/orders"), ("Products", "/products")]
    entries.extend((plugin.title, plugin.url) for plugin in plugins if plugin.is_visible_to(user))
    entries.unshift(("Home", "/"))
    if user.is_admin:
        entries.append(("Settings", "/settings"))
    entries.append((user.name, "/account"))
    return entries
