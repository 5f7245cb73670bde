# Bottom bar: rows kept, filters, running jobs, saved or not.
