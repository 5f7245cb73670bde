# Numbers that sum up all groups at once.
summary-demographic-parity-difference = Demographic parity difference
summary-demographic-parity-difference-says = The gap between the highest and the lowest selection rate of all groups: 0 when they are equal.
summary-demographic-parity-ratio = Demographic parity ratio
summary-demographic-parity-ratio-says = The lowest selection rate divided by the highest: 1 when they are equal.
summary-equalized-odds-difference = Equalized odds difference
summary-equalized-odds-difference-says = The larger of two gaps between groups: that of true positive rates and that of false positive rates.
summary-equalized-odds-ratio = Equalized odds ratio
summary-equalized-odds-ratio-says = The smaller of two ratios between groups: that of true positive rates and that of false positive rates.
summary-equal-opportunity-difference = Equal opportunity difference
summary-equal-opportunity-difference-says = The gap between the highest and the lowest true positive rate of all groups.
summary-equal-opportunity-ratio = Equal opportunity ratio
summary-equal-opportunity-ratio-says = The lowest true positive rate divided by the highest.
