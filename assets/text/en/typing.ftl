# How the cells of sheets and of outputs are understood.
sheet-text-cells = In cells of text, numbers are written with:
join-typing = What each column holds
join-new-sign = Another sign in the outputs
join-add-sign = Add this sign to those of the outputs
cli-outputs-read-as = No file of outputs has a column “{ $column }” to be read as told by --outputs-read-as.
cli-outputs-not-obeyed = { $option } applies to none of the files of outputs.
