# Data step: preview, how the file is read, joining the model’s outputs.
