# Commands: steps, menus, buttons (id) and tooltips (id-tip).
