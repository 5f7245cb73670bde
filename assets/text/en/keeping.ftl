# Keeping an audit: what cannot be saved, two windows, two people, and what is not understood in its file.

## Saving
save-no-room = There is no room left for “{ $path }”. What was on the disk is intact. Make room, or save on another drive.
save-read-only = Nothing can be written at “{ $path }”: the folder or the file is read-only for you. Save in a folder of your own.
keeping-in-memory = Your work is still here, unsaved: do not close the window before a copy is saved.
keeping-report-title = The report is not written

## Somebody else saved it
keeping-underneath-title = Somebody else changed this audit
keeping-underneath = This file was changed since you opened it: by a colleague, another program, or a file that was put in its place. Bringing both together keeps the work of both; where you changed the same thing differently, you will be asked which version stands.
keeping-underneath-apart = This file was changed since you opened it, and what it holds now cannot be brought together with your work. Save a copy elsewhere; if you replace the file, what it holds stays beside it as its backup (.bak.ron).
command-bring-together = Bring both together
command-bring-together-tip = One audit with the work of both; it is saved, unless something is to be settled first
command-replace-underneath = Replace with mine
command-replace-underneath-tip = Saves your audit over the other; the other stays beside it as the backup
command-save-elsewhere = Save a copy elsewhere…
command-save-elsewhere-tip = Choose another folder or another drive; the window goes on with the copy
undo-bring-together = two audits brought together

## Another window has it
keeping-held-title = This audit is open in another window
keeping-held = Two windows would overwrite each other’s work. Close the other window, or open a copy here: it shows the audit as it was last saved, and is saved under another name.
keeping-copy = This is a copy of “{ $name }”, which is open in another window. Saving it asks for another place.
command-open-copy = Open a copy
command-open-copy-tip = Shows the audit as it was last saved; saving asks for another place

## What is not understood
keeping-extras = { $count ->
    [one] This audit’s file holds one thing that this version of Vigie does not know: { $names }.
   *[other] This audit’s file holds { $count } things that this version of Vigie does not know: { $names }.
} Kept when you save, not understood: it changes nothing here. If a name is misspelt, correct it in the file.
keeping-extras-line = { $count ->
    [one] “{ $path }” holds one thing that this version does not know: { $names }.
   *[other] “{ $path }” holds { $count } things that this version does not know: { $names }.
} Kept on saving, not understood: it changes nothing. Correct it in the file if a name is misspelt.
keeping-unknown = Not understood by this version: { $place }
command-dismiss-extras = Noted
command-dismiss-extras-tip = Takes this strip away until the audit is opened again
