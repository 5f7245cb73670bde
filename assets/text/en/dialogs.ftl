# Questions, messages and forms shown over the window.

## The system's file dialogs
dialog-open-title = Open data or an audit
dialog-save-title = Save the audit
dialog-data-title = Choose a data file
dialog-filter-any = Audits and data
dialog-filter-project = Vigie audits
dialog-filter-data = Data
dialog-browse = Browse…
dialog-path = Place of the file

## Unsaved work
closing-title = Save before going on?
closing-audit = The audit “{ $title }” has changes that are not saved. What should happen before it closes?
closing-window = The audit “{ $title }” has changes that are not saved. What should happen before quitting?
closing-open = The audit “{ $title }” has changes that are not saved. What should happen before opening something else?

## Saving
save-title = Where to save the audit?
save-explained = One small file: set-up, findings and the fingerprints of the data. Never people’s rows.
save-ending = The name ends in .ron; Vigie adds it when it is missing.
save-button = Save
save-cancel = Cancel
overwrite-title = Replace the file?
overwrite-explained = There is already a file at this place. Replacing it erases what it holds.
overwrite-replace = Replace
overwrite-other = Choose another name

## Messages
notice-title = This did not work
notice-save-title = Nothing was written
notice-open-title = This file does not open
notice-fault = A fault in the program stopped this work. Nothing else is touched: the audit is whole, and can be saved.
notice-nothing-title = Nothing to note here
notice-nothing = { $reason }. A finding rests on a number: there is none here.
missing-title = Where are the data?
missing-outputs-title = Where are the model’s outputs?
missing-explained = The file of this audit is not in its place:
missing-then = If it was moved, say where. Vigie checks by its fingerprint that it is the same.
missing-read = Read this file
missing-without = Go on without the data
notice-anew-title = These numbers cannot be noted anew
