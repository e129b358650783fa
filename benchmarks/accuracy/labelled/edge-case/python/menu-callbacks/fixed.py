"""The menu of the desktop application."""

import tkinter


def build_menu(window: tkinter.Tk, documents: list[str], show) -> tkinter.Menu:
    """A menu with one entry for each open document."""
    menu = tkinter.Menu(window)
    for document in documents:
        menu.add_command(label=document, command=lambda document=document: show(document))
    window.config(menu=menu)
    return menu
