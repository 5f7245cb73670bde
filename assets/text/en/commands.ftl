# Menus, buttons, and what can be undone.

## Menus
menu-file = File
menu-edit = Edit
language-french = Français
language-english = English
theme-menu = Look
theme-system = Same as the system
theme-light = Light
theme-dark = Dark
theme-projector = Projector: large, high contrast
text-size = Text size
text-size-now = { $percent }%
text-size-normal = Normal size

## Commands
command-open = Open…
command-open-tip = Open data or an audit
command-add-outputs = Add the model’s outputs…
command-add-outputs-tip = Join a second file to the data: what the model answered
command-save = Save
command-save-tip = Save the audit
command-save-as = Save as…
command-save-as-tip = Save the audit somewhere else
command-save-report = Write the report…
command-save-report-tip = Write it to a file that anybody can read and print
command-close = Close the audit
command-close-tip = Go back to the start page
command-undo = Undo
command-undo-tip = Take back the last change
command-undo-what = Undo: { $what }
command-redo = Redo
command-redo-tip = Bring back the change that was undone
command-redo-what = Redo: { $what }
command-join = Join the two files
command-join-tip = Add to each row of the data the model’s answer that has the same key
command-drop-outputs = Leave this file
command-drop-outputs-tip = Do not join this file to the data
command-remove-outputs = Remove the model’s outputs
command-remove-outputs-tip = Go back to the data alone
command-accept-data = Audit the files as they are
command-accept-data-tip = Take today’s files as the basis of the audit. Findings keep their numbers
command-cancel = Stop
command-cancel-tip = Stop the work under way
command-zoom-in = Larger text
command-zoom-in-tip = Make everything larger
command-zoom-out = Smaller text
command-zoom-out-tip = Make everything smaller
command-quit = Quit
command-quit-tip = Close Vigie
command-close-without-saving = Don’t save
command-close-without-saving-tip = Go on, and lose the unsaved work
command-save-and-close = Save
command-save-and-close-tip = Save the audit, then go on
command-stay-open = Stay here
command-stay-open-tip = Close nothing
command-dismiss = Close
command-dismiss-tip = Close this message

## What can be undone
undo-title = title changed
undo-notes = notes changed
undo-settle = settling of a difference
undo-card = front page changed
undo-add-finding = finding added
undo-edit-finding = finding edited
undo-delete-finding = finding deleted
undo-read-as = file read another way
undo-join = files joined
undo-change-join = join changed
undo-remove-outputs = model’s outputs removed
undo-accept-data = new basis for the audit
undo-add-view = view added to a finding
undo-remove-view = view removed from a finding
undo-note-anew = numbers of a finding noted anew
job-noting = Noting the numbers anew
