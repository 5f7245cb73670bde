//! Words: languages, numbers as people read them, sentences, errors. Catalogues lie in `assets/text`.
//!
//! | file | what it says |
//! |---|---|
//! | `catalogue` | the texts of both languages, by id |
//! | `number` | counts, shares, points, ratios in each language's notation |
//! | `names` | metrics, groups, units, the four counts, references, tests |
//! | `place` | where a row stands in its file |
//! | `people` | who stands below the line of a metric |
//! | `reason` | why a number does not exist |
//! | `frequency` | shares as people among people |
//! | `front` | the lines of an audit's front page |
//! | `frozen`, `noted` | the numbers of a finding as they were, and what moved since |
//! | `moved` | in what an audit is no longer as it was when a finding was noted |
//! | `calibration` | the shares of "yes" by score |
//! | `about` | the same of summaries, strata, tests and tables |
//! | `card` | what a metric says, misses, and is called elsewhere |
//! | `choices` | choices of method, and what each option comes to |
//! | `claim` | what a finding says beside its text |
//! | `merge` | where two audits differ |
//! | `pointing` | two metrics that point at different groups |
//! | `summary` | numbers over all groups, a line each |
//! | `talk` | discussions and notes on charts |
//! | `uncertainty` | how sure the numbers over all groups are |
//! | `scale` | values and gaps in what each metric is told in |
//! | `whole` | the sentence of a metric that is no share of people |
//! | `sentence`, `verdict` | a measure read aloud, and what its comparison allows saying |
//! | `labels` | cuts of ordered labels |
//! | `methods` | how uncertainty is told, and what may be concluded |
//! | `direction` | a decision that goes against what happened, put as a question |
//! | `formula` | a metric's formula, in words and numbers |
//! | `process` | stages, versions and days, and shares from stage to stage |
//! | `steps` | what was done to the data, step by step |
//! | `privacy` | columns that seem to name people |
//! | `progress` | how far a reading has come |
//! | `sheets` | workbooks and cross-tables |
//! | `adjusted` | comparisons with other characteristics held equal |
//! | `strata` | comparisons inside strata |
//! | `consistency` | whether people alike get the same decision |
//! | `burden` | those chosen by the algorithm beside those drawn at random |
//! | `local_law` | the table that New York City asks for |
//! | `trace` | how a number came about |
//! | `views` | the words of charts |
//! | `errors` | what went wrong, where, and what to do |

mod about;
mod adjusted;
mod arms;
mod burden;
mod calibration;
mod card;
mod catalogue;
mod choices;
mod claim;
mod consistency;
mod direction;
mod errors;
mod formula;
mod frequency;
mod front;
mod frozen;
mod labels;
mod local_law;
mod merge;
mod methods;
mod moved;
mod names;
mod noted;
mod number;
mod people;
mod place;
mod pointing;
mod privacy;
mod process;
mod progress;
mod reading;
mod reason;
mod scale;
mod sentence;
mod sheets;
mod steps;
mod strata;
mod summary;
mod talk;
mod trace;
mod uncertainty;
mod verdict;
mod views;
mod whole;

pub use about::{Subject, about_words, subject_card, subject_name};
pub use adjusted::{adjusted_sentences, adjustment_notes, controls_name, unfit_words};
pub use arms::{
    fraction_words, method_words, missing_words, population_trouble_words, possible_words, ways_words,
};
pub use burden::{BurdenCell, burden_cells, burden_heads, burden_salient, burden_sentences};
pub use calibration::{
    bin_name, bin_range_words, bin_share_words, calibration_error_lines, calibration_sentence, no_calibration,
};
pub use card::{CardLine, metric_card};
pub use catalogue::{Language, catalogue, text, text_with};
pub use choices::{
    about_choice_name, choice_line, effect_words, largest_gap_words, no_gap_words, option_name,
    question_words,
};
pub use claim::{claim_lines, confidence_name, kind_name, recommendation_state_name};
pub use consistency::{consistency_notes, consistency_sentences, consistency_title};
pub use direction::{direction_advice, direction_words};
pub use errors::{data_error, file_error, filter_error, save_error, setup_problem};
pub use formula::{Formula, formula, metric_formula};
pub use front::{card_line_hint, card_line_name};
pub use frozen::{frozen_lines, frozen_rate, holding_words, moved_lines};
pub use labels::{
    apart_words, current_cut_name, cut_group_words, cut_interval_words, cut_metric, cut_name, sign_words,
    together_words,
};
pub use local_law::{
    LAW_COLUMNS, law_basis_name, law_categories_name, law_cells, law_heads, law_notes, law_refusal_words,
    law_under,
};
pub use merge::{conflict_words, place_name};
pub use methods::{
    adjustment_name, adjustment_says, conclusion_name, detectable_words, drawn_interval_name,
    drawn_interval_says, not_to_publish, rate_interval_name, rate_interval_says, ratio_interval_name,
    ratio_interval_says,
};
pub use moved::{moved_words, not_renewed_words};
pub use names::{
    alternatives, cell_description, cell_name, cut_words, family_name, group_name, grouping_name,
    metric_caution, metric_description, metric_name, number_words, polarity_description, polarity_name,
    reference_name, resolved_reference_name, severity_name, status_name, summary_description, summary_name,
    test_name, unit_name, units, value_name,
};
pub use noted::{Readers, noted_lines};
pub use number::{count, decimal, p_value, percent, points, range_percent, range_points, range_ratio, ratio};
pub use people::{denominator_words, numbered_words};
pub use place::{at_place, place};
pub use pointing::{all_pointing_words, pointing_words};
pub use privacy::{kind_words, suspicion_words};
pub use process::{
    days_words, missing, mixed_words, process_lines, share_words, stages_sentence, step_words,
};
pub use progress::{progress_words, size};
pub use reading::{
    column_words, date_order_name, dates_words, decimal_name, delimiter_name, encoding_name, layout_words,
    misfits_words, reading_words, thousands_name,
};
pub use reason::reason;
pub use scale::{gap_words, metric_title, range_gap_words, range_words, rate_words, value_words, with_unit};
pub use sentence::{overall_sentence, sentence};
pub use sheets::{listed, remark};
pub use steps::{join_effect, mark_name, quoted, step_effect, step_name, step_warnings};
pub use strata::{
    InsideWords, against_name, all_groups_words, gap_range, left_out_line, p_words, ratio_words, stratum_name,
};
pub use summary::{impact_lines, impact_words, inequality_lines, odds_lines, summary_line, summary_value};
pub use talk::{annotation_line, message_line, role_name, spot_name, topic_name, view_name};
pub use trace::{
    FormulaLine, TraceTable, TraceWords, calibration_numbers, per_hundred_words, sentence_numbers,
    trace_words, traced_card, traced_name, traced_of, traced_value, written_as,
};
pub use uncertainty::{dealt_words, summary_interval};
pub use views::{
    calibration_words, process_words, rates_words, ratio_line_sentences, ratios_words, strata_row_name,
    strata_words, threshold_words,
};
