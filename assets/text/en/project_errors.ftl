# Reading an audit
project-not-found = The audit “{ $path }” cannot be found. Check its name and folder, and that the drive it lies on is plugged in.
project-directory = “{ $path }” is a folder. Choose the audit file inside it; its name ends in .ron.
project-special = “{ $path }” is neither a file nor a folder, and cannot be an audit. Choose a file saved by this program.
project-unreadable = The audit “{ $path }” cannot be read. Check that you have access to it and that no other program is holding it (the system answered: { $reason }).
project-empty = The audit file “{ $path }” is empty. Look for a copy, or start again from the data.
project-too-large = The file “{ $path }” is too large ({ $size } MB) to be an audit. If it holds data, open it as data.
project-syntax = The audit file “{ $path }” is damaged: at line { $line }, column { $column }, { $fault }. Open an intact copy, or correct that place if you edited it by hand.
project-not-a-project = The file “{ $path }” is not an audit. Choose a file saved by this program.
project-newer = The audit “{ $path }” was saved by a newer version of the program (format { $version }; this one reads up to format { $known }). Install the newer version to open it.
project-inconsistent = The audit “{ $path }” contradicts itself and was not opened: { $detail }. Open an intact copy, or correct it if you edited it by hand.

# What is wrong at a place of it, inside a sentence
fault-cut-short = it is cut short
fault-too-deep = brackets are nested too deeply
fault-not-text = what stands there is not text
fault-unknown-word = the word “{ $word }” is not known there
fault-unexpected = something is not as it should be

# What in it cannot be, inside a sentence
contradiction-version = its format’s version is 0
contradiction-unknown-attribute = its groups use the column “{ $column }”, which it does not describe
contradiction-empty-grouping = some of its groups are made from no column
contradiction-attribute-twice = it describes the column “{ $column }” twice
contradiction-finding-twice = two findings have the number { $number }
contradiction-number-not-free = finding { $number } has a number that is still to be given
contradiction-finding-group = the group of finding { $number } does not fit its columns
contradiction-finding-fingerprint = the fingerprint (sha256) of the data of finding { $number } is not one
contradiction-fingerprint = the fingerprint (sha256) of its data is not one

## Saving an audit
save-exists = A file “{ $path }” already exists and was not touched. Choose another name, or ask to replace it.
save-no-folder = The folder where “{ $path }” is to be saved does not exist, or no longer. Plug the drive in again if it was unplugged, make the folder, or choose another one.
save-locked = The audit “{ $path }” is open in another window. Close it, or save under another name.
save-refused = “{ $path }” could not be written; what was on the disk is intact. Check the free space and your rights, or save elsewhere (the system answered: { $reason }).

## What a set-up lacks
setup-no-polarity = Say whether being selected is a favour or a burden: without it, no gap can be read.
setup-nothing-to-measure = Choose a decision or a true outcome: without either, there is nothing to measure.
setup-no-grouping = Choose at least one column that makes the groups to compare.
setup-grouping-twice = The groups “{ $grouping }” are asked for twice. Remove one.
setup-attribute-twice = Crossing “{ $grouping }” contains the same column twice. Remove one.
setup-column-in-two-roles = The column “{ $column }” plays two roles at once. Choose one.
setup-bins-not-ascending = The edges of the bins of “{ $column }” must increase. Correct their order.
setup-bad-share = The share selected must be between 0% and 100%, but it is { $share }. Correct it.
