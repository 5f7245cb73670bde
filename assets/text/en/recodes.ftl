# Recodes: values changed.
error-column-exists = A column is already called “{ $column }”. Give the new column another name.
error-not-days = The column “{ $column }” holds “{ $value }”, which is not a date. A year or an age needs a column of dates: say so in how the column is read, or choose another one.
error-not-a-day = “{ $value }” is not a date. Write year, month and day, like this: 2024-01-31.
