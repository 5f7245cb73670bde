# Numbers. They come already written; $choice only chooses between singular and plural.
number-points = { $choice ->
    [one] { $number } point
   *[other] { $number } points
}
number-range = { $low } to { $high }
