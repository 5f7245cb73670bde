# Dialogs: open, save, quit, recover.
