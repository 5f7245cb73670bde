# Nombres. Ils arrivent déjà écrits ; $choice ne sert qu’à choisir entre singulier et pluriel.
number-points = { $choice ->
    [one] { $number } point
   *[other] { $number } points
}
number-range = { $low } à { $high }
